using System.CommandLine;
using Heja.Compiler.Releases;
using Heja.Compiler.Text;

namespace Heja.Cli.Commands;

/// <summary><c>heja diff OLD NEW</c>: what an update does to learners, in plain words.</summary>
internal static class DiffCommand
{
    private static readonly string[] Effects = ["reset", "lost"];

    public static Command Make(Terminal terminal)
    {
        const string What = "A package (.zip), a release file (.json) or a folder of courses.";
        var old = new Argument<string>("old") { Description = What };
        var now = new Argument<string>("new") { Description = What };
        var course = new Option<string?>("--course")
        {
            Description = "Which course, where there are several.",
            HelpName = "id",
        };
        var language = new Option<string>("--language")
        {
            Description = "The language of the report: sv or en. en when it is left out.",
            HelpName = "tag",
            DefaultValueFactory = _ => "en",
        };
        var failOn = new Option<string?>("--fail-on")
        {
            Description = "Exit with 1 if anything must be done again (reset) or is no longer shown (lost, the worse).",
            HelpName = "effect",
        };
        failOn.CompletionSources.Add(Effects);
        failOn.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !Effects.Contains(name))
                result.AddError($"there is no effect `{name}`; {NearMiss.Suggest(name, Effects)}");
        });
        var command = new Command("diff", "Says what an update does to learners who have begun or finished.")
        {
            old,
            now,
            course,
            language,
            failOn,
        };
        command.SetAction(parsed =>
        {
            var reader = new ReleaseSource(parsed.GetValue(course), terminal);
            if (reader.Read(parsed.GetRequiredValue(old)) is not { } before)
                return ExitCodes.Usage;
            if (reader.Read(parsed.GetRequiredValue(now)) is not { } after)
                return ExitCodes.Usage;
            var changes = ReleaseDiff.Between(before, after);
            terminal.Out.Write(new DiffReport(parsed.GetRequiredValue(language)).Write(changes));
            return changes.Any(change => Fails(change.Effect, parsed.GetValue(failOn)))
                ? ExitCodes.Errors
                : ExitCodes.Done;
        });
        return command;
    }

    private static bool Fails(Effect effect, string? failOn) =>
        failOn switch
        {
            "reset" => effect >= Effect.Reset,
            "lost" => effect == Effect.Lost,
            _ => false,
        };
}
