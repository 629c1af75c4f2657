using Heja.Cli.Tests.Harness;
using Xunit;

namespace Heja.Cli.Tests;

/// <summary>What a check says, and that it writes nothing.</summary>
public sealed class CheckTests : IDisposable
{
    private const string Vague = "---\ntitle: Titel\nminutes: 5\n---\n\nKlicka [här](https://example.se/).\n";

    private readonly Workspace _workspace = new();

    [Theory]
    [InlineData("", "no mistakes found in 5 packages\n")]
    [InlineData("--strict", "no mistakes found in 5 packages\n")]
    [InlineData("--municipality alvesta", "no mistakes found in 1 package\n")]
    [InlineData("--course kurs --language en", "no mistakes found in 2 packages\n")]
    [InlineData("--quiet", "")]
    public void Check_of_what_is_right_says_so(string options, string said)
    {
        var before = Files();
        Assert.Equal(new Outcome(0, said, ""), Check(options));
        Assert.Equal(before, Files());
    }

    [Fact]
    public void Check_with_warnings_prints_them_and_succeeds()
    {
        _workspace.Write("kurs/modul/forsta.sv.md", Vague);
        var before = Files();
        var outcome = Check("");
        Assert.Equal((0, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith("kurs/modul/forsta.sv.md:6:9: warning HEJA4103: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Theory]
    [InlineData("warning", 1)]
    [InlineData("info", 0)]
    public void Check_strict_counts_warnings_as_errors(string severity, int code)
    {
        Configure($"{{ severity: {severity} }}");
        var outcome = Check("--strict");
        // What is only good to know is no mistake.
        var said = code == 0 ? "no mistakes found in 5 packages\n" : "";
        Assert.Equal((code, said), (outcome.Code, outcome.Out));
        Assert.Contains($": {severity} HEJA4103: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_made_an_error_fails_the_check_and_the_build()
    {
        Configure("{ severity: error }");
        Assert.Equal(1, Check("").Code);
        Assert.Equal(1, _workspace.Run("build").Code);
        Assert.Empty(_workspace.Built());
    }

    [Fact]
    public void Rule_turned_off_says_nothing()
    {
        Configure("{ severity: off, reason: Vi skriver så. }");
        Assert.Equal(0, Check("--strict").Code);
    }

    [Fact]
    public void Build_with_warnings_prints_them_and_builds_unless_strict()
    {
        _workspace.Write("kurs/modul/forsta.sv.md", Vague);
        Assert.Equal(1, _workspace.Run("build", "--strict").Code);
        Assert.Empty(_workspace.Built());
        var outcome = _workspace.Run("build");
        Assert.Equal(0, outcome.Code);
        Assert.Contains(": warning HEJA4103: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(16, _workspace.Built().Count);
    }

    [Fact]
    public void Check_with_an_error_fails_and_says_only_what_is_wrong()
    {
        _workspace.WriteMunicipality("boden", "lms: modle\n");
        var outcome = Check("");
        Assert.Equal((1, ""), (outcome.Code, outcome.Out));
        Assert.Contains(": error HEJA", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(new Outcome(0, "no mistakes found in 1 package\n", ""), Check("--municipality alvesta"));
    }

    [Fact]
    public void Check_finds_what_only_shows_when_packages_are_put_together()
    {
        _workspace.Write("municipalities/boden/templates/page.html", "{{ if }}\n");
        var outcome = Check("");
        Assert.Equal(1, outcome.Code);
        Assert.Contains("HEJA5001", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_reports_to_a_file_when_asked()
    {
        Assert.Equal(0, Check("--report sarif=heja.sarif -q").Code);
        Assert.True(File.Exists(Path.Combine(_workspace.Root, "heja.sarif")));
    }

    [Theory]
    [InlineData("kurser", "the folder `kurser` does not exist")]
    [InlineData("--course krus", "--course krus: there is no such name; did you mean `kurs`?")]
    [InlineData(
        "--municipality alvesta --language en",
        "these filters leave nothing to check: no municipality has that language and course"
    )]
    public void Check_of_nothing_is_wrong_usage(string options, string message) =>
        Assert.Equal(new Outcome(2, "", $"error: {message}\n"), Check(options));

    public void Dispose() => _workspace.Dispose();

    private void Configure(string vagueLink)
    {
        _workspace.Write("kurs/modul/forsta.sv.md", Vague);
        _workspace.Write(
            "heja.yaml",
            $"courses: [kurs]\nmunicipalities: [alvesta, boden]\nlint:\n  vague-link: {vagueLink}\n"
        );
    }

    private Outcome Check(string options) =>
        _workspace.Run(["check", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    private List<string> Files() =>
        [.. Directory.EnumerateFileSystemEntries(_workspace.Root, "*", SearchOption.AllDirectories).Order()];
}
