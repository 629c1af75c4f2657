using System.CommandLine;

namespace Heja.Cli.Commands;

/// <summary>What <c>heja fix</c> was asked.</summary>
internal sealed record FixOptions(
    string Path,
    string[] Translated,
    bool DryRun,
    bool Quiet,
    DiagnosticOptions Diagnostics
);

/// <summary>How it is written on the command line.</summary>
internal sealed class FixSyntax
{
    private readonly WorkspaceSyntax _workspace = new();

    private readonly Option<string[]> _translated = new("--translated")
    {
        Description =
            "This translation is up to date with its source, as vad-raknas.en, or vad-raknas for all languages; may be repeated.",
        HelpName = "lesson",
    };

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Write nothing; print what would change, as a diff.",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Say only what is wrong." };
    private readonly DiagnosticSyntax _diagnostics = new();

    public Command Command
    {
        get
        {
            var command = new Command(
                "fix",
                "Writes missing ids, and what translations were made from, into the lessons."
            );
            _workspace.AddPathTo(command);
            command.Options.Add(_translated);
            command.Options.Add(_dryRun);
            command.Options.Add(_quiet);
            _diagnostics.AddTo(command);
            return command;
        }
    }

    public FixOptions Read(ParseResult parsed) =>
        new(
            _workspace.ReadPath(parsed),
            parsed.GetValue(_translated) ?? [],
            parsed.GetValue(_dryRun),
            parsed.GetValue(_quiet),
            _diagnostics.Read(parsed)
        );
}
