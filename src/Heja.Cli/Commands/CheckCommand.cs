using System.CommandLine;
using Heja.Cli.Disk;
using Heja.Compiler;
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
        var folder = Path.GetFullPath(options.Path, terminal.Folder);
        if (!Directory.Exists(folder))
            return Wrong($"the folder `{options.Path}` does not exist");
        var compilation = Compilation.Create(FolderReader.Read(folder), HejaProgram.Version);
        var selection = new BuildSelection(options.Filters, compilation.Workspace);
        if (selection.Misspelt() is { } misspelt)
            return Wrong(misspelt);
        var found = compilation.Diagnostics.Where(selection.Concerns).ToList();
        var editions = selection.Editions.ToList();
        if (editions.Count == 0 && !found.Exists(diagnostic => diagnostic.IsError))
            return Wrong("these filters leave nothing to check: no municipality has that language and course");
        // What is sound is put together whatever is wrong elsewhere: an author sees all mistakes at once.
        using var progress = new Progress(
            terminal,
            editions.Sum(edition => selection.FormatsOf(edition.Name).Count),
            options.Quiet
        );
        var assembled = Assembled.Make(compilation, selection, editions, progress, cancellation);
        progress.Dispose();
        found.AddRange(assembled.Found);
        DiagnosticPrinter.Print(found, options.Diagnostics, options.Path, terminal);
        if (found.Count == 0 && !options.Quiet)
            terminal.Out.WriteLine(
                $"no mistakes found in {assembled.Packages.Count} package{(assembled.Packages.Count == 1 ? string.Empty : "s")}"
            );
        return found.Exists(IsError) ? ExitCodes.Errors : ExitCodes.Done;
    }

    private bool IsError(Diagnostic diagnostic) =>
        diagnostic.IsError || (options.Strict && diagnostic.Code.Severity == Severity.Warning);

    private int Wrong(string message)
    {
        terminal.Error.WriteLine($"error: {message}");
        return ExitCodes.Usage;
    }
}
