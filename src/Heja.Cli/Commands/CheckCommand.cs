using System.CommandLine;
using Heja.Compiler.Diagnostics;

namespace Heja.Cli.Commands;

/// <summary><c>heja check</c>: everything that a build does, but nothing is written.</summary>
internal sealed class CheckCommand(CheckOptions options, Terminal terminal, CancellationToken cancellation)
{
    public static Command Make(Terminal terminal, CancellationToken cancellation)
    {
        var syntax = new CheckSyntax();
        var command = syntax.Command;
        command.SetAction(parsed => new CheckCommand(syntax.Read(parsed), terminal, cancellation).Run());
        return command;
    }

    private int Run()
    {
        if (OpenedWorkspace.Open(options.Path, options.Filters, terminal, options.Baseline) is not { } workspace)
            return ExitCodes.Usage;
        var (selection, found) = (workspace.Selection, workspace.Found);
        var editions = selection.Editions.ToList();
        if (editions.Count == 0 && !found.Exists(diagnostic => diagnostic.IsError))
            return UsageErrors.Print(
                "these filters leave nothing to check: no municipality has that language and course",
                terminal.Error
            );
        // What is sound is put together whatever is wrong elsewhere: an author sees all mistakes at once.
        using var progress = new Progress(
            terminal,
            editions.Sum(edition => selection.FormatsOf(edition.Name).Count),
            options.Quiet
        );
        var assembled = Assembled.Make(workspace.Compilation, selection, editions, progress, cancellation);
        progress.Dispose();
        found.AddRange(assembled.Found);
        DiagnosticPrinter.Print(found, options.Diagnostics, options.Path, terminal);
        if (found.TrueForAll(one => one.Code.Severity == Severity.Info) && !options.Quiet)
            terminal.Out.WriteLine(
                $"no mistakes found in {assembled.Packages.Count} package{(assembled.Packages.Count == 1 ? string.Empty : "s")}"
            );
        return found.Exists(IsError) ? ExitCodes.Errors : ExitCodes.Done;
    }

    private bool IsError(Diagnostic diagnostic) =>
        diagnostic.IsError || (options.Strict && diagnostic.Code.Severity == Severity.Warning);
}
