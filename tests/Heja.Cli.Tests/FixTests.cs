using Heja.Cli.Tests.Harness;
using Xunit;

namespace Heja.Cli.Tests;

/// <summary>What a fix says and writes, and with which exit code it ends.</summary>
public sealed class FixTests : IDisposable
{
    private const string Source = "kurs/modul/forsta.sv.md";
    private const string Text = "---\ntitle: Titel\nminutes: 5\n---\n\n::: reflection\n\nHur?\n\n:::\n";

    private readonly Workspace _workspace = new();

    public FixTests()
    {
        _workspace.Write(Source, Text);
        _workspace.Write("kurs/modul/forsta.en.md", Text);
    }

    [Fact]
    public void Fix_writes_says_which_files_and_the_second_time_that_there_is_nothing_to_fix()
    {
        var outcome = _workspace.Run("fix");
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Equal(
            "changed kurs/modul/andra.en.md\nchanged kurs/modul/forsta.en.md\nchanged kurs/modul/forsta.sv.md\n",
            outcome.Out
        );
        Assert.Equal(new Outcome(0, "nothing to fix\n", ""), _workspace.Run("fix", "."));
        Assert.Equal(0, _workspace.Run("check").Code);
    }

    [Fact]
    public void Dry_run_prints_a_diff_and_writes_nothing()
    {
        var outcome = _workspace.Run("fix", "--dry-run");
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.EndsWith(
            "--- a/kurs/modul/forsta.sv.md\n+++ b/kurs/modul/forsta.sv.md\n@@ -3,7 +3,7 @@\n minutes: 5\n ---\n \n-::: reflection\n+::: reflection {#hur}\n \n Hur?\n \n",
            outcome.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(Text, File.ReadAllText(Path.Combine(_workspace.Root, Source)));
    }

    [Fact]
    public void File_with_an_error_is_skipped_and_the_rest_is_fixed()
    {
        _workspace.Write("kurs/modul/andra.sv.md", Text + "\n::: note\n");
        var outcome = _workspace.Run("fix");
        Assert.Equal(1, outcome.Code);
        Assert.Contains("changed kurs/modul/forsta.sv.md\n", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("andra", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("kurs/modul/andra.sv.md:12:1: error HEJA2003: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_with_a_name_of_nothing_is_wrong_usage_and_writes_nothing()
    {
        Assert.Equal(
            new Outcome(2, "", "error: --translated: there is no translation `forst`; did you mean `forsta`?\n"),
            _workspace.Run("fix", "--translated", "forst")
        );
        Assert.Equal(2, _workspace.Run("fix", "inte-har").Code);
        Assert.Equal(Text, File.ReadAllText(Path.Combine(_workspace.Root, Source)));
    }

    public void Dispose() => _workspace.Dispose();
}
