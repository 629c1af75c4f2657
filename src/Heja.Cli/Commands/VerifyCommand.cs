using System.CommandLine;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Verifying;

namespace Heja.Cli.Commands;

/// <summary><c>heja verify PACKAGE…</c>: anybody's packages, checked as an LMS would that imports them.</summary>
internal sealed class VerifyCommand(VerifyOptions options, Terminal terminal, CancellationToken cancellation)
{
    public static Command Make(Terminal terminal, CancellationToken cancellation)
    {
        var syntax = new VerifySyntax();
        var command = syntax.Command;
        command.SetAction(parsed => new VerifyCommand(syntax.Read(parsed), terminal, cancellation).Run());
        return command;
    }

    private int Run()
    {
        var packages = new List<string>();
        foreach (var path in options.Packages)
        {
            if (Files(path) is not { } files)
                return UsageErrors.Print($"`{path}` does not exist", terminal.Error);
            if (files.Count == 0)
                return UsageErrors.Print($"there is no package (.zip) in `{path}`", terminal.Error);
            packages.AddRange(files);
        }

        var lms = LmsProfile.All.First(one => one.Name == options.Lms);
        var found = new List<Diagnostic>();
        foreach (var package in packages)
        {
            cancellation.ThrowIfCancellationRequested();
            using var zip = File.OpenRead(Path.GetFullPath(package, terminal.Folder));
            found.AddRange(PackageVerifier.Verify(package, zip, lms));
        }

        DiagnosticPrinter.Print(found, options.Diagnostics, ".", terminal);
        if (found.TrueForAll(one => one.Code.Severity == Severity.Info) && !options.Quiet)
            terminal.Out.WriteLine(
                $"no faults found in {packages.Count} package{(packages.Count == 1 ? string.Empty : "s")}"
            );
        return found.Exists(IsError) ? ExitCodes.Errors : ExitCodes.Done;
    }

    // A folder stands for the packages in it, however deep.
    private List<string>? Files(string path)
    {
        var full = Path.GetFullPath(path, terminal.Folder);
        if (File.Exists(full))
            return [path.Replace('\\', '/')];
        if (!Directory.Exists(full))
            return null;
        return
        [
            .. Directory
                .EnumerateFiles(full, "*.zip", SearchOption.AllDirectories)
                .Select(file => Path.Combine(path, Path.GetRelativePath(full, file)).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    private bool IsError(Diagnostic diagnostic) =>
        diagnostic.IsError || (options.Strict && diagnostic.Code.Severity == Severity.Warning);
}
