using System.Globalization;
using Heja.Compiler.Model;
using Xunit;

namespace Heja.Compiler.Tests.Docs;

/// <summary>docs/authoring/lms-profiles.md says what the profiles say.</summary>
public sealed class LmsProfileDocsTests
{
    private static readonly string[] Lines = File.ReadAllLines(
        Path.Combine(DocsFolder.Root, "authoring", "lms-profiles.md")
    );

    [Fact]
    public void Table_of_the_page_has_a_row_for_each_profile_in_order()
    {
        var start = Array.FindIndex(
            Lines,
            line => line.StartsWith("| Profile | Saved state", StringComparison.Ordinal)
        );
        var rows = Lines[(start + 2)..].TakeWhile(line => line.Length > 0);
        Assert.Equal(LmsProfile.All.Select(Row), rows);
    }

    [Fact]
    public void Source_of_each_profile_but_unknown_is_named()
    {
        var sources = string.Join('\n', Lines.SkipWhile(line => line != "## Where this comes from"));
        Assert.All(
            LmsProfile.All.Where(profile => profile != LmsProfile.Unknown),
            profile => Assert.Contains($"`{profile.Name}`", sources, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Unknown_is_the_strictest_in_every_limit()
    {
        Assert.Equal(LmsProfile.All.Min(profile => profile.SuspendData), LmsProfile.Unknown.SuspendData);
        Assert.Equal(LmsProfile.All.Min(profile => profile.PackageMegabytes), LmsProfile.Unknown.PackageMegabytes);
    }

    [Fact]
    public void Format_that_needs_something_exists() =>
        Assert.Subset(
            Builtins.Formats.Select(format => format.Name).ToHashSet(StringComparer.Ordinal),
            LmsProfile.All.SelectMany(profile => profile.Needs.Keys).ToHashSet(StringComparer.Ordinal)
        );

    private static string Row(LmsProfile profile)
    {
        var needs = profile.Needs.Select(need => $"`{need.Key}`: {need.Value}").DefaultIfEmpty("–");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| `{profile.Name}` | {profile.SuspendData} characters | {profile.PackageMegabytes} MB | {string.Join("; ", needs)} |"
        );
    }
}
