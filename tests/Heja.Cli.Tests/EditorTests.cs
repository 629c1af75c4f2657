using System.Diagnostics;
using System.Text.Json;
using Heja.Cli.Tests.Harness;
using Heja.Compiler;
using Xunit;

namespace Heja.Cli.Tests;

/// <summary>What helps while typing: schemas for editors, completion for shells.</summary>
public sealed class EditorTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Schemas_are_printed_and_written()
    {
        var printed = _workspace.Run("schema", "course").Out;
        Assert.Equal("course", JsonDocument.Parse(printed).RootElement.GetProperty("title").GetString());
        Assert.Equal(0, _workspace.Run("schema", "--output", "schemas").Code);
        Assert.Equal(
            FileSchemas.Names.Select(name => $"{name}.schema.json").Order(StringComparer.Ordinal),
            _workspace.Built("schemas")
        );
        Assert.Equal(printed, File.ReadAllText(Path.Combine(_workspace.Root, "schemas", "course.schema.json")));
    }

    [Theory]
    [InlineData("there is no schema `cours`; did you mean `course`?", "schema", "cours")]
    [InlineData("name a kind of file, or a folder for all of them with `--output`", "schema")]
    [InlineData("there is no completion for `fisk`; did you mean `fish`?", "completion", "fisk")]
    public void Wrong_names_are_said(string message, params string[] args)
    {
        var outcome = _workspace.Run(args);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("heja bui", "build")]
    [InlineData("heja build --form", "--format")]
    [InlineData("heja build --format sc", "scorm12")]
    [InlineData("heja check --message-format gi", "github")]
    [InlineData("heja explain HEJA3302", "HEJA3302")]
    public void Line_is_completed(string line, string expected) =>
        Assert.Equal(expected, _workspace.Run($"[suggest:{line.Length}]", line).Out.Trim());

    /// <summary>The script as bash runs it, with the program behind it.</summary>
    [Fact]
    public void Bash_completes_with_the_script()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "heja.dll");
        var script = $$"""
            heja() { dotnet "{{program}}" "$@"; }
            eval "$(heja completion bash)"
            COMP_LINE='heja build --form' COMP_POINT=17 COMP_WORDS=(heja build --form) COMP_CWORD=2
            _heja
            echo "${COMPREPLY[@]}"
            """;
        var start = new ProcessStartInfo("bash")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            ArgumentList = { "-c", script },
        };
        using var bash = Process.Start(start) ?? throw new InvalidOperationException("bash did not start");
        Assert.Equal("--format", bash.StandardOutput.ReadToEnd().Trim());
    }
}
