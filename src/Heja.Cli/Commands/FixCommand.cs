using System.CommandLine;
using Heja.Cli.Disk;
using Heja.Compiler;
using Heja.Compiler.Fixing;

namespace Heja.Cli.Commands;

/// <summary><c>heja fix</c>: ids and translation marks that are missing, written into the sources; nothing else is touched.</summary>
internal sealed class FixCommand(FixOptions options, Terminal terminal)
{
    public static Command Make(Terminal terminal)
    {
        var syntax = new FixSyntax();
        var command = syntax.Command;
        command.SetAction(parsed => new FixCommand(syntax.Read(parsed), terminal).Run());
        return command;
    }

    private int Run()
    {
        if (OpenedWorkspace.Open(options.Path, new Filters([], [], [], []), terminal) is not { } workspace)
            return ExitCodes.Usage;
        var fixer = new Fixer(workspace.Files, HejaProgram.Version);
        if (options.Translated.Select(fixer.Misspelt).FirstOrDefault(wrong => wrong is not null) is { } misspelt)
            return UsageErrors.Print($"--translated: {misspelt}", terminal.Error);
        var fixes = fixer.Fix(options.Translated);
        foreach (var file in fixes.Files)
            Take(file, workspace.Folder);
        if (fixes.Files.IsEmpty && fixes.Problems.IsEmpty && !options.DryRun && !options.Quiet)
            terminal.Out.WriteLine("nothing to fix");
        DiagnosticPrinter.Print(fixes.Problems, options.Diagnostics, options.Path, terminal);
        return fixes.Problems.IsEmpty ? ExitCodes.Done : ExitCodes.Errors;
    }

    private void Take(FixedFile file, string folder)
    {
        var shown = DiagnosticPrinter.Root(options.Path) + file.Path;
        if (options.DryRun)
        {
            terminal.Out.Write(UnifiedDiff.Of(file, shown));
            return;
        }

        PackageWriter.WriteFile(Path.Combine(folder, file.Path), file.Bytes);
        if (!options.Quiet)
            terminal.Out.WriteLine($"changed {shown}");
    }
}
