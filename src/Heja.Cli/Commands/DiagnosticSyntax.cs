using System.CommandLine;
using Heja.Compiler.Text;

namespace Heja.Cli.Commands;

/// <summary>The options about diagnostics that commands have in common.</summary>
internal sealed class DiagnosticSyntax
{
    private readonly Option<string> _format = new("--message-format")
    {
        Description =
            $"How errors are printed: {string.Join(", ", DiagnosticPrinter.Formats)}. Text on a terminal, otherwise concise.",
        HelpName = "name",
    };

    private readonly Option<int?> _most = new("--max-diagnostics")
    {
        Description = "Print only the first of them.",
        HelpName = "number",
    };

    private readonly Option<string[]> _reports = new("--report")
    {
        Description =
            $"Also write them to a file, as {string.Join(", ", DiagnosticPrinter.ReportFormats)}; may be repeated.",
        HelpName = "format=file",
    };

    public DiagnosticSyntax()
    {
        _format.CompletionSources.Add([.. DiagnosticPrinter.Formats]);
        _format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !DiagnosticPrinter.Formats.Contains(name))
                result.AddError(
                    $"there is no message format `{name}`; {NearMiss.Suggest(name, DiagnosticPrinter.Formats)}"
                );
        });
        _most.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var number }] && !(int.TryParse(number, out var most) && most > 0))
                result.AddError($"`{number}` is no number of diagnostics");
        });
        _reports.Validators.Add(result =>
        {
            foreach (var report in result.Tokens.Select(token => token.Value))
            {
                var name = report.Split('=')[0];
                if (name == report || report.EndsWith('='))
                    result.AddError($"`{report}` names no file; write `--report sarif=heja.sarif`");
                else if (!DiagnosticPrinter.ReportFormats.Contains(name))
                    result.AddError(
                        $"there is no report format `{name}`; {NearMiss.Suggest(name, DiagnosticPrinter.ReportFormats)}"
                    );
            }
        });
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_most);
        command.Options.Add(_reports);
    }

    public DiagnosticOptions Read(ParseResult parsed) =>
        new(parsed.GetValue(_format), parsed.GetValue(_most), parsed.GetValue(_reports) ?? []);
}
