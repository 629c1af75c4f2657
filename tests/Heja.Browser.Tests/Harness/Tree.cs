using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Harness;

/// <summary>
/// What assistive technology is told: roles, names, levels and states, in the order in which they are read. Each tree stands in a file, which is
/// read by a person before it is committed; <c>HEJA_UPDATE_GOLDEN=1</c> rewrites it.
/// </summary>
internal static partial class Tree
{
    // As long as what is shown last may take.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The tree below an element is the one in the file.</summary>
    /// <param name="name">Of the file, without its extension.</param>
    public static async Task Check(string name, ILocator root)
    {
        var path = PathOf(name);
        if (Environment.GetEnvironmentVariable("HEJA_UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(path, await Read(root));
        var expected = await Expected(path);
        var actual = "";
        for (
            var until = DateTime.UtcNow + Patience;
            DateTime.UtcNow < until && actual != expected;
            await Task.Delay(100)
        )
            actual = await Read(root);
        Assert.Equal(expected, actual);
    }

    /// <summary>Where Tab stops from where the focus is, one line each, as far as the focus is shown.</summary>
    public static async Task CheckStops(string name, IPage page, int most = 100)
    {
        var stops = new List<string>();
        for (var stop = 0; stop < most; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = page.Locator(":focus-visible");
            if (await focused.CountAsync() == 0)
                break;
            stops.Add((await focused.AriaSnapshotAsync()).Split('\n')[0]);
        }

        var (path, actual) = (PathOf(name), string.Join('\n', stops) + "\n");
        if (Environment.GetEnvironmentVariable("HEJA_UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(path, actual);
        Assert.Equal(await Expected(path), actual);
    }

    // The test's server is somewhere else each time.
    private static async Task<string> Read(ILocator root) =>
        Address().Replace(await root.AriaSnapshotAsync() + "\n", "http://127.0.0.1");

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();

    private static string PathOf(string name) => Repository.At("tests", "Heja.Browser.Tests", "Trees", $"{name}.yaml");

    private static async Task<string> Expected(string path) =>
        File.Exists(path) ? await File.ReadAllTextAsync(path) : "(there is no such file)\n";
}
