using System.CommandLine;

namespace Heja.Cli.Commands;

/// <summary>What of a workspace is wanted; an empty list is everything.</summary>
internal sealed record Filters(string[] Courses, string[] Municipalities, string[] Languages, string[] Formats);

/// <summary>The folder of a workspace and the filters that commands have in common.</summary>
internal sealed class WorkspaceSyntax
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

    public WorkspaceSyntax()
    {
        // A misspelt option would otherwise be taken for the folder.
        _path.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] } option])
                result.AddError($"there is no option `{option.Value}`");
        });
    }

    public static Option<string[]> Filter(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };

    public void AddPathTo(Command command) => command.Arguments.Add(_path);

    public static Option<string?> Baseline() =>
        new("--baseline")
        {
            Description = "The release file to compare with; the newest in releases/ when it is left out.",
            HelpName = "file",
        };

    public void AddTo(Command command)
    {
        AddPathTo(command);
        command.Options.Add(_course);
        command.Options.Add(_municipality);
        command.Options.Add(_language);
    }

    public string ReadPath(ParseResult parsed) => parsed.GetValue(_path) ?? ".";

    public Filters ReadFilters(ParseResult parsed) =>
        new(parsed.GetValue(_course) ?? [], parsed.GetValue(_municipality) ?? [], parsed.GetValue(_language) ?? [], []);
}
