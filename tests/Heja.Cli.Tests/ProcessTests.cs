using System.Diagnostics;
using System.Globalization;
using Heja.Cli.Tests.Harness;
using Xunit;

namespace Heja.Cli.Tests;

/// <summary>The built program, run as people and CI run it.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly Dictionary<string, string> Plain = [];

    private readonly Workspace _workspace = new();

    [Theory]
    [InlineData(0, "build", "-q")]
    [InlineData(1, "build", "kurs")]
    [InlineData(2, "build", "--nonsens")]
    [InlineData(3, "build", "-o", "heja.yaml")]
    public async Task Exit_code_of_the_program_is_right(int code, params string[] args)
    {
        var outcome = await HejaProcess.Run(_workspace.Root, Plain, args);
        Assert.True(outcome.Code == code, $"{outcome}");
        Assert.DoesNotContain('\u001b', outcome.Out + outcome.Error);
    }

    [Fact]
    public async Task Build_elsewhere_gives_the_same_bytes()
    {
        using var other = new Workspace();
        var first = await HejaProcess.Run(_workspace.Root, Plain, "build", "-q");
        var environment = new Dictionary<string, string>
        {
            [HejaProcess.Umask] = "077",
            ["TZ"] = "Pacific/Kiritimati",
            ["LANG"] = "tr_TR.UTF-8",
            ["LC_ALL"] = "tr_TR.UTF-8",
            ["DOTNET_PROCESSOR_COUNT"] = "1",
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "false",
        };
        var second = await HejaProcess.Run(other.Root, environment, "build", "-q");
        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Equal(16, _workspace.Built().Count);
        Assert.Equal(_workspace.Built(), other.Built());
        Assert.All(
            _workspace.Built(),
            path =>
                Assert.True(
                    File.ReadAllBytes(Path.Combine(_workspace.Dist, path))
                        .AsSpan()
                        .SequenceEqual(File.ReadAllBytes(Path.Combine(other.Dist, path))),
                    path
                )
        );
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task Build_interrupted_says_so_and_leaves_no_half_file(string signal, int code)
    {
        string[] many =
        [
            .. Enumerable.Range(0, 900).Select(i => string.Create(CultureInfo.InvariantCulture, $"ort{i}")),
        ];
        _workspace.Write("heja.yaml", $"courses: [kurs]\nmunicipalities: [{string.Join(", ", many)}]\n");
        File.Delete(Path.Combine(_workspace.Root, "municipalities/alvesta.yaml"));
        File.Delete(Path.Combine(_workspace.Root, "municipalities/boden.yaml"));
        foreach (var id in many)
            _workspace.WriteMunicipality(id, string.Empty);
        using var process = HejaProcess.Start(_workspace.Root, Plain, "build");
        while (!process.HasExited && _workspace.Built().Count == 0)
            await Task.Delay(2);
        using (var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        var outcome = await HejaProcess.Finish(process);
        Assert.True(outcome.Code == code, $"{outcome}");
        Assert.Equal("interrupted: no package was left half-written\n", outcome.Error);
        Assert.All(_workspace.Built(), path => Assert.Matches("[.](?:zip|html)$", path));
    }

    public void Dispose() => _workspace.Dispose();
}
