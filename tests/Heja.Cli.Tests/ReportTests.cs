using System.Text.Json;
using System.Xml.Linq;
using Heja.Cli.Tests.Harness;
using Xunit;

namespace Heja.Cli.Tests;

/// <summary>Mistakes for other programs: CI logs and report files.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public ReportTests() =>
        _workspace.Write("kurs/modul/andra.sv.md", "---\ntitle: Titel\nminutes: 5\n---\n\n::: nott\n\nText.\n\n:::\n");

    [Theory]
    [InlineData(
        "github",
        "::error file=kurs/modul/andra.sv.md,line=6,col=5,title=HEJA3201 unknown-block::there is no block `nott`%0Ahelp: did you mean `note`?\n"
    )]
    [InlineData(
        "azure",
        "##vso[task.logissue type=error;sourcepath=kurs/modul/andra.sv.md;linenumber=6;columnnumber=5;code=HEJA3201]there is no block `nott` (help: did you mean `note`?)\n"
    )]
    public void Mistake_printed_for_a_CI_service_is_exact(string format, string expected) =>
        Assert.Equal(new Outcome(1, "", expected), _workspace.Run("build", "--message-format", format));

    [Fact]
    public void Sarif_report_names_rule_and_region()
    {
        using var sarif = JsonDocument.Parse(Report("sarif"));
        var run = sarif.RootElement.GetProperty("runs")[0];
        var result = Assert.Single(run.GetProperty("results").EnumerateArray().ToList());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Equal(
            "HEJA3201",
            run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString()
        );
        Assert.Equal(
            (0, "error"),
            (result.GetProperty("ruleIndex").GetInt32(), result.GetProperty("level").GetString())
        );
        Assert.Equal("kurs/modul/andra.sv.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(6, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(9, place.GetProperty("region").GetProperty("endColumn").GetInt32());
    }

    [Fact]
    public void GitLab_fingerprint_stays_when_somebody_writes_above_the_mistake()
    {
        var before = Fingerprint();
        _workspace.Write(
            "kurs/modul/andra.sv.md",
            "---\ntitle: Titel\nminutes: 5\n---\n\nMer text.\n\n::: nott\n\nText.\n\n:::\n"
        );

        Assert.Equal(before, Fingerprint());

        string? Fingerprint()
        {
            using var issues = JsonDocument.Parse(Report("gitlab"));
            return Assert.Single(issues.RootElement.EnumerateArray().ToList()).GetProperty("fingerprint").GetString();
        }
    }

    [Fact]
    public void JUnit_report_has_a_failed_case_for_the_file_and_a_passed_one_when_nothing_is_wrong()
    {
        var failed = XDocument.Parse(Report("junit")).Descendants("testcase").Single();
        _workspace.Write("kurs/modul/andra.sv.md", "---\ntitle: Titel\nminutes: 5\n---\n\nText.\n");
        var passed = XDocument.Parse(Report("junit")).Descendants("testcase").Single();

        Assert.Equal("kurs/modul/andra.sv.md", failed.Attribute("name")?.Value);
        Assert.Contains("HEJA3201", Assert.Single(failed.Elements("failure")).Value);
        Assert.Empty(passed.Elements());
    }

    [Fact]
    public void Only_the_first_mistakes_are_printed_and_the_rest_are_counted()
    {
        _workspace.Write(
            "kurs/modul/andra.sv.md",
            "---\ntitle: Titel\nminutes: 5\n---\n\n::: nott\n\nText.\n\n:::\n\n::: tipp\n\nText.\n\n:::\n\n::: exmaple\n\nText.\n\n:::\n"
        );
        var lines = _workspace
            .Run("build", "--max-diagnostics", "1")
            .Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains("`nott`", lines[0]);
        Assert.Equal("… and 2 more", lines[1]);
    }

    [Theory]
    [InlineData("srif=x", "error: there is no report format `srif`; did you mean `sarif`?\n")]
    [InlineData("sarif", "error: `sarif` names no file; write `--report sarif=heja.sarif`\n")]
    public void Report_option_that_is_wrong_is_wrong_usage(string report, string expected)
    {
        var outcome = _workspace.Run("build", "--report", report);
        Assert.Equal(2, outcome.Code);
        Assert.StartsWith(expected, outcome.Error);
    }

    [Theory]
    [InlineData("HEJA3302")]
    [InlineData("heja3302")]
    [InlineData("3302")]
    [InlineData("no-right-answer")]
    public void Explaining_a_code_shows_its_page(string asked)
    {
        var outcome = _workspace.Run("explain", asked);
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.StartsWith("# HEJA3302 no-right-answer\n", outcome.Out);
        Assert.Contains("## Write instead", outcome.Out);
    }

    [Fact]
    public void Explaining_a_code_that_does_not_exist_suggests_one() =>
        Assert.Equal(
            new Outcome(2, "", "error: there is no diagnostic `no-right-anser`; did you mean `no-right-answer`?\n"),
            _workspace.Run("explain", "no-right-anser")
        );

    public void Dispose() => _workspace.Dispose();

    private string Report(string format)
    {
        var path = Path.Combine(_workspace.Root, "reports", "report");
        _workspace.Run("build", "--report", $"{format}={path}");
        return File.ReadAllText(path);
    }
}
