using System.CommandLine;
using System.CommandLine.Completions;
using Heja.Compiler.Text;

namespace Heja.Cli.Commands;

/// <summary><c>heja explain CODE</c>: the page of a diagnostic, from docs/diagnostics, on the terminal.</summary>
internal static class ExplainCommand
{
    private const string Prefix = "diagnostics/";

    public static Command Make(Terminal terminal)
    {
        var code = new Argument<string>("code") { Description = "As HEJA3302, 3302 or no-right-answer." };
        code.CompletionSources.Add(_ => Pages().Select(page => new CompletionItem(page.Id)));
        var command = new Command("explain", "Explains an error: what it means and what to write instead.") { code };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(code), terminal));
        return command;
    }

    private static int Run(string asked, Terminal terminal)
    {
        var pages = Pages();
        var page = pages.FirstOrDefault(page => IsMeant(asked, page));
        if (page is not null)
        {
            terminal.Out.Write(page.Text);
            return ExitCodes.Done;
        }

        var near = NearMiss.Find(asked, pages.SelectMany(one => new[] { one.Id, one.Name }));
        return UsageErrors.Print(
            $"there is no diagnostic `{asked}`{(near is null ? string.Empty : $"; did you mean `{near}`?")}",
            terminal.Error
        );
    }

    private static bool IsMeant(string asked, Page page) =>
        asked.Equals(page.Id, StringComparison.OrdinalIgnoreCase)
        || asked.Equals(page.Name, StringComparison.OrdinalIgnoreCase)
        || asked == page.Id["HEJA".Length..];

    private static List<Page> Pages() => [.. Embedded.Names(Prefix).Select(name => Page.Read(Embedded.Text(name)))];

    /// <summary>A page begins with <c># HEJA3302 no-right-answer</c>.</summary>
    private sealed record Page(string Id, string Name, string Text)
    {
        public static Page Read(string text)
        {
            var title = text[2..text.IndexOf('\n', StringComparison.Ordinal)].Trim().Split(' ');
            return new Page(title[0], title[^1], text);
        }
    }
}
