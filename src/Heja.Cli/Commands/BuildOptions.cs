using System.CommandLine;
using Heja.Compiler;

namespace Heja.Cli.Commands;

/// <summary>What <c>heja build</c> was asked.</summary>
internal sealed record BuildOptions(
    string Path,
    string[] Courses,
    string[] Municipalities,
    string[] Languages,
    string[] Formats,
    string Output,
    bool KeepGoing,
    bool Strict,
    bool Quiet,
    DiagnosticOptions Diagnostics
);

/// <summary>How it is written on the command line.</summary>
internal sealed class BuildSyntax
{
    private readonly Argument<string?> _path = new("path")
    {
        Description = "The folder with heja.yaml; the current folder when it is left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _course = Filter("--course", "id", "Only this course; may be repeated.");
    private readonly Option<string[]> _municipality = Filter(
        "--municipality",
        "id",
        "Only this municipality; may be repeated."
    );
    private readonly Option<string[]> _language = Filter(
        "--language",
        "tag",
        "Only this language, as sv or en; may be repeated."
    );

    private readonly Option<string[]> _format = Filter(
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

    private readonly Option<bool> _strict = new("--strict") { Description = "Warnings count as errors." };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Say only what is wrong." };

    private readonly DiagnosticSyntax _diagnostics = new();

    public BuildSyntax()
    {
        // A misspelt option would otherwise be taken for the folder.
        _path.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] } option])
                result.AddError($"there is no option `{option.Value}`");
        });
    }

    public Command Command
    {
        get
        {
            var command = new Command("build", "Builds the packages of a folder of courses.")
            {
                _path,
                _course,
                _municipality,
                _language,
                _format,
                _output,
                _keepGoing,
                _strict,
                _quiet,
            };
            _diagnostics.AddTo(command);
            return command;
        }
    }

    public BuildOptions Read(ParseResult parsed) =>
        new(
            parsed.GetValue(_path) ?? ".",
            parsed.GetValue(_course) ?? [],
            parsed.GetValue(_municipality) ?? [],
            parsed.GetValue(_language) ?? [],
            parsed.GetValue(_format) ?? [],
            parsed.GetValue(_output) ?? "dist",
            parsed.GetValue(_keepGoing),
            parsed.GetValue(_strict),
            parsed.GetValue(_quiet),
            _diagnostics.Read(parsed)
        );

    private static Option<string[]> Filter(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };
}
