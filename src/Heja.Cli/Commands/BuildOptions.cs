using System.CommandLine;
using Heja.Compiler;

namespace Heja.Cli.Commands;

/// <summary>What <c>heja build</c> was asked.</summary>
internal sealed record BuildOptions(
    string Path,
    Filters Filters,
    string Output,
    bool KeepGoing,
    string? Baseline,
    bool Strict,
    bool Quiet,
    DiagnosticOptions Diagnostics
);

/// <summary>How it is written on the command line.</summary>
internal sealed class BuildSyntax
{
    private readonly WorkspaceSyntax _workspace = new();

    private readonly Option<string[]> _format = WorkspaceSyntax.Filter(
        "--format",
        "name",
        $"Only this format ({string.Join(", ", Builtins.Formats.Select(format => format.Name))}); may be repeated."
    );

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The folder for the packages; dist when it is left out.",
        HelpName = "folder",
    };

    private readonly Option<bool> _keepGoing = new("--keep-going")
    {
        Description = "Build what has no errors. Otherwise one error means that nothing is written.",
    };

    private readonly Option<string?> _baseline = WorkspaceSyntax.Baseline();
    private readonly Option<bool> _strict = new("--strict") { Description = "Warnings count as errors." };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Say only what is wrong." };

    private readonly DiagnosticSyntax _diagnostics = new();

    public BuildSyntax() => _format.CompletionSources.Add([.. Builtins.Formats.Select(format => format.Name)]);

    public Command Command
    {
        get
        {
            var command = new Command("build", "Builds the packages of a folder of courses.");
            _workspace.AddTo(command);
            command.Options.Add(_format);
            command.Options.Add(_output);
            command.Options.Add(_keepGoing);
            command.Options.Add(_baseline);
            command.Options.Add(_strict);
            command.Options.Add(_quiet);
            _diagnostics.AddTo(command);
            return command;
        }
    }

    public BuildOptions Read(ParseResult parsed) =>
        new(
            _workspace.ReadPath(parsed),
            _workspace.ReadFilters(parsed) with
            {
                Formats = parsed.GetValue(_format) ?? [],
            },
            parsed.GetValue(_output) ?? "dist",
            parsed.GetValue(_keepGoing),
            parsed.GetValue(_baseline),
            parsed.GetValue(_strict),
            parsed.GetValue(_quiet),
            _diagnostics.Read(parsed)
        );
}
