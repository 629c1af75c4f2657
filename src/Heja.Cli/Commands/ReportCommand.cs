using System.CommandLine;
using Heja.Compiler.Administration;
using Heja.Compiler.Model;
using Heja.Compiler.Text;

namespace Heja.Cli.Commands;

/// <summary><c>heja report</c>: drafts of documents that a municipality has to publish or keep about a course.</summary>
internal static class ReportCommand
{
    private static readonly string Tool = $"heja {HejaProgram.Version.ToString(3)}";

    public static Command Make(Terminal terminal) =>
        new("report", "Drafts of documents that a municipality has to publish or keep.")
        {
            MakeOne(
                "accessibility",
                "The draft of a Swedish accessibility statement (tillgänglighetsredogörelse), for a person to finish.",
                AccessibilityReport.Languages,
                terminal,
                (edition, workspace, _) => AccessibilityReport.Write(edition, workspace.Found, Tool)
            ),
            MakeOne(
                "privacy",
                "The personal data that the packages store or send, where and why.",
                PrivacyReport.Languages,
                terminal,
                (edition, workspace, language) =>
                    PrivacyReport.Write(
                        edition,
                        workspace
                            .Selection.FormatsOf(edition.Name)
                            .Where(format => !format.IsDocument)
                            .Select(format => format.Name),
                        language,
                        Tool
                    )
            ),
        };

    private static Command MakeOne(
        string name,
        string description,
        IReadOnlyList<string> languages,
        Terminal terminal,
        Func<Edition, OpenedWorkspace, string, string> write
    )
    {
        var workspace = new WorkspaceSyntax();
        var language = new Option<string>("--in")
        {
            Description = $"The language of the report: {string.Join(", ", languages)}. sv when it is left out.",
            HelpName = "tag",
            DefaultValueFactory = _ => languages[0],
        };
        language.CompletionSources.Add([.. languages]);
        language.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var tag }] && !languages.Contains(tag))
                result.AddError($"the report is not written in `{tag}`; {NearMiss.Suggest(tag, languages)}");
        });
        var command = new Command(name, description);
        workspace.AddTo(command);
        command.Options.Add(language);
        command.SetAction(parsed =>
            Run(
                workspace.ReadPath(parsed),
                workspace.ReadFilters(parsed),
                parsed.GetRequiredValue(language),
                terminal,
                write
            )
        );
        return command;
    }

    private static int Run(
        string path,
        Filters filters,
        string language,
        Terminal terminal,
        Func<Edition, OpenedWorkspace, string, string> write
    )
    {
        if (OpenedWorkspace.Open(path, filters, terminal) is not { } workspace)
            return ExitCodes.Usage;
        var errors = workspace.Found.Where(diagnostic => diagnostic.IsError).ToList();
        if (errors.Count > 0)
        {
            DiagnosticPrinter.Print(errors, new DiagnosticOptions(null, null, []), path, terminal);
            return ExitCodes.Errors;
        }

        // One document for each municipality's course, about the edition that is nearest to its readers.
        var documents = workspace
            .Selection.Editions.GroupBy(edition => (edition.Name.Municipality, edition.Name.Course))
            .Select(group => group.FirstOrDefault(edition => edition.Language == language) ?? group.First())
            .Select(edition => write(edition, workspace, language));
        terminal.Out.Write(string.Join("\n---\n\n", documents));
        return ExitCodes.Done;
    }
}
