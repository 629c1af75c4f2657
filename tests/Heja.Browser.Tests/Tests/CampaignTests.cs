using Heja.Browser.Tests.Harness;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>The beginning of the campaign of tests/Heja.Benchmarks: each fault at least once.</summary>
public sealed class CampaignTests
{
    [Theory]
    [InlineData("scorm12", 0, 25)]
    [InlineData("xapi", 0, 25)]
    public async Task Learners_with_a_fault_each_lose_nothing(string format, int from, int to)
    {
        var report = await Programs.Run("dotnet", Repository.Root, Command(format, from, to, "shipped"));
        Assert.Contains($"{to - from} runs", report, StringComparison.Ordinal);
    }

    private static string[] Command(string format, int from, int to, string runtime) =>
        [
            Repository.At(
                "tests",
                "Heja.Benchmarks",
                "bin",
                Repository.Configuration,
                "net10.0",
                "Heja.Benchmarks.dll"
            ),
            "campaign",
            "--format",
            format,
            "--from",
            $"{from}",
            "--to",
            $"{to}",
            "--runtime",
            runtime,
        ];
}
