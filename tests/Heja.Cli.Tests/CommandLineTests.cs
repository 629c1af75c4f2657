using Heja.Cli.Tests.Harness;
using Xunit;

namespace Heja.Cli.Tests;

/// <summary>What is printed, where, and the exit code, before anything is built.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public void Version_asked_for_is_printed() =>
        Assert.Equal(new Outcome(0, $"heja {HejaProgram.Version.ToString(3)}\n", ""), _workspace.Run("--version"));

    [Fact]
    public void Help_asked_for_is_printed()
    {
        var outcome = _workspace.Run("--help");
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.StartsWith("Description:\n  heja turns course sources", outcome.Out, StringComparison.Ordinal);
        Assert.Matches(@"\nCommands:\n  build <path> +Builds", outcome.Out);
    }

    [Fact]
    public void Build_help_asked_for_names_every_option()
    {
        var outcome = _workspace.Run("build", "--help");
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        string[] names =
        [
            "--course <id>",
            "--municipality <id>",
            "--language <tag>",
            "--format <name>",
            "-o, --output <folder>",
            "--keep-going",
            "--strict",
            "-q, --quiet",
            "--message-format <name>",
        ];
        Assert.All(names, name => Assert.Contains($"\n  {name} ", outcome.Out, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_asked_for_shows_help_and_is_wrong_usage()
    {
        var outcome = _workspace.Run();
        Assert.Equal(2, outcome.Code);
        Assert.Contains("Usage:", outcome.Out + outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bild", "there is no command `bild`; did you mean `build`?", "")]
    [InlineData("build --outptu x", "there is no option `--outptu`; did you mean `--output`?", "build ")]
    [InlineData("build a b", "`b` is one argument too many", "build ")]
    public void Command_line_misspelt_says_what_was_meant(string line, string message, string command) =>
        Assert.Equal(
            new Outcome(2, "", $"error: {message}\nhelp: write `heja {command}--help` to see what can be written\n"),
            _workspace.Run(line.Split(' '))
        );

    [Fact]
    public void Message_format_unknown_is_wrong_usage()
    {
        var outcome = _workspace.Run("build", "--message-format", "xml");
        Assert.Equal((2, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith("error: ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--municipality", "bodne", "did you mean `boden`?")]
    [InlineData("--course", "krus", "did you mean `kurs`?")]
    [InlineData("--language", "svenska", "write one of `en`, `sv`")]
    [InlineData("--format", "scorm21", "did you mean `scorm12`?")]
    public void Filter_naming_nothing_says_what_was_meant(string option, string name, string help) =>
        Assert.Equal(
            new Outcome(2, "", $"error: {option} {name}: there is no such name; {help}\n"),
            _workspace.Run("build", option, name)
        );

    [Fact]
    public void Filters_leaving_nothing_are_wrong_usage()
    {
        Assert.Equal(
            new Outcome(
                2,
                "",
                "error: these filters leave nothing to build: no municipality has that language, course and format\n"
            ),
            _workspace.Run("build", "--municipality", "alvesta", "--language", "en")
        );
        Assert.Empty(_workspace.Built());
    }

    [Fact]
    public void Folder_missing_is_wrong_usage() =>
        Assert.Equal(
            new Outcome(2, "", "error: the folder `kurser` does not exist\n"),
            _workspace.Run("build", "kurser")
        );

    [Fact]
    public void Workspace_file_missing_is_an_error()
    {
        var outcome = _workspace.Run("build", "kurs");
        Assert.Equal((1, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith(
            "kurs/heja.yaml:1:1: error HEJA3001: the folder has no `heja.yaml`",
            outcome.Error,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _workspace.Dispose();
}
