using System.Text.Json;
using Heja.Cli.Tests.Harness;
using Xunit;

namespace Heja.Cli.Tests;

/// <summary>How mistakes are printed.</summary>
public sealed class MessageFormatTests : IDisposable
{
    private const string Concise =
        "kurs/modul/andra.sv.md:6:5: error HEJA3201: there is no block `nott` (help: did you mean `note`?)\n";

    private const string Text = """
        error HEJA3201 unknown-block: there is no block `nott`
          --> kurs/modul/andra.sv.md:6:5
         6 | ::: nott
           |     ^^^^
          note: affects 2 municipalities
          help: did you mean `note`?

        1 error

        """;

    private readonly Workspace _workspace = new();

    public MessageFormatTests() =>
        _workspace.Write("kurs/modul/andra.sv.md", "---\ntitle: Titel\nminutes: 5\n---\n\n::: nott\n\nText.\n\n:::\n");

    [Theory]
    [InlineData(false, null, Concise)]
    [InlineData(true, null, Text)]
    [InlineData(true, "concise", Concise)]
    [InlineData(false, "text", Text)]
    public void Mistake_printed_in_format_is_exact(bool isInteractive, string? format, string expected)
    {
        string[] args = format is null ? ["build"] : ["build", "--message-format", format];
        Assert.Equal(new Outcome(1, "", expected), _workspace.Run(isInteractive, args));
    }

    [Fact]
    public void Path_of_folder_stands_before_the_file()
    {
        var parent = Path.GetFileName(_workspace.Root);
        Assert.Equal($"../{parent}/{Concise}", _workspace.Run("build", $"../{parent}").Error);
        Assert.Equal(Concise, _workspace.Run("build", "./").Error);
    }

    [Fact]
    public void Mistake_printed_as_json_is_a_document()
    {
        var outcome = _workspace.Run("build", "--message-format", "json");
        Assert.Equal((1, ""), (outcome.Code, outcome.Out));
        using var json = JsonDocument.Parse(outcome.Error);
        Assert.Equal(1, json.RootElement.GetProperty("schemaVersion").GetInt32());
        var one = Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray().ToList());
        Assert.Equal("HEJA3201", one.GetProperty("code").GetString());
        Assert.Equal("kurs/modul/andra.sv.md", one.GetProperty("file").GetString());
        Assert.Equal((6, 5), (one.GetProperty("line").GetInt32(), one.GetProperty("column").GetInt32()));
    }

    [Fact]
    public void Nothing_wrong_as_json_is_an_empty_document()
    {
        _workspace.Write("kurs/modul/andra.sv.md", "---\ntitle: Titel\nminutes: 5\n---\n\nText.\n");
        var outcome = _workspace.Run("build", "--quiet", "--message-format", "json");
        Assert.Equal((0, ""), (outcome.Code, outcome.Out));
        using var json = JsonDocument.Parse(outcome.Error);
        Assert.Empty(json.RootElement.GetProperty("diagnostics").EnumerateArray());
    }

    [Fact]
    public void Colour_appears_only_when_the_terminal_has_it()
    {
        using var error = new StringWriter { NewLine = "\n" };
        HejaProgram.Run(["build"], new Terminal(TextWriter.Null, error, _workspace.Root, true, HasColour: true));
        Assert.Contains('\u001b', error.ToString());
        Assert.DoesNotContain('\u001b', _workspace.Run(isInteractive: true, "build").Error);
    }

    public void Dispose() => _workspace.Dispose();
}
