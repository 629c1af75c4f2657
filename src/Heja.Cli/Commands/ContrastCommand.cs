using System.CommandLine;
using Heja.Compiler.Administration;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Text;

namespace Heja.Cli.Commands;

/// <summary><c>heja contrast FILE</c>: a municipality's palette, and how well each pair of it can be read.</summary>
internal static class ContrastCommand
{
    private static readonly string[] Formats = ["text", "json"];

    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "A municipality's file, as municipalities/lund.yaml." };
        var format = new Option<string>("--format")
        {
            Description = $"How it is printed: {string.Join(", ", Formats)}. text when it is left out.",
            HelpName = "name",
            DefaultValueFactory = _ => "text",
        };
        format.CompletionSources.Add(Formats);
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !Formats.Contains(name))
                result.AddError($"there is no format `{name}`; {NearMiss.Suggest(name, Formats)}");
        });
        var command = new Command("contrast", "Shows a municipality's colours and whether they can be read.")
        {
            file,
            format,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(format), terminal));
        return command;
    }

    private static int Run(string file, string format, Terminal terminal)
    {
        var full = Path.GetFullPath(file, terminal.Folder);
        if (!File.Exists(full))
            return UsageErrors.Print($"the file `{file}` does not exist", terminal.Error);
        var diagnostics = new DiagnosticBag();
        var report = ContrastReport.Read(new SourceText(file.Replace('\\', '/'), File.ReadAllText(full)), diagnostics);
        DiagnosticPrinter.Print(diagnostics.ToSorted(), new DiagnosticOptions(null, null, []), ".", terminal);
        if (report is null)
            return ExitCodes.Errors;
        terminal.Out.Write(format == "json" ? report.ToJson() : report.ToText(terminal.HasColour));
        return report.IsReadable ? ExitCodes.Done : ExitCodes.Errors;
    }
}
