using System.CommandLine;

namespace Heja.Cli.Commands;

/// <summary>What <c>heja check</c> was asked.</summary>
internal sealed record CheckOptions(
    string Path,
    Filters Filters,
    string? Baseline,
    bool Strict,
    bool Quiet,
    DiagnosticOptions Diagnostics
);

/// <summary>How it is written on the command line.</summary>
internal sealed class CheckSyntax
{
    private readonly WorkspaceSyntax _workspace = new();
    private readonly Option<string?> _baseline = WorkspaceSyntax.Baseline();
    private readonly Option<bool> _strict = new("--strict") { Description = "Warnings count as errors." };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Say only what is wrong." };
    private readonly DiagnosticSyntax _diagnostics = new();

    public Command Command
    {
        get
        {
            var command = new Command("check", "Looks for mistakes in a folder of courses and writes nothing.");
            _workspace.AddTo(command);
            command.Options.Add(_baseline);
            command.Options.Add(_strict);
            command.Options.Add(_quiet);
            _diagnostics.AddTo(command);
            return command;
        }
    }

    public CheckOptions Read(ParseResult parsed) =>
        new(
            _workspace.ReadPath(parsed),
            _workspace.ReadFilters(parsed),
            parsed.GetValue(_baseline),
            parsed.GetValue(_strict),
            parsed.GetValue(_quiet),
            _diagnostics.Read(parsed)
        );
}
