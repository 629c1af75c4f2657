using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using Heja.Cli.Disk;
using Heja.Compiler;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Packaging;
using Heja.Compiler.Verifying;

namespace Heja.Cli.Commands;

/// <summary><c>heja build</c>: a workspace → packages on disk.</summary>
internal sealed class BuildCommand(BuildOptions options, Terminal terminal, CancellationToken cancellation)
{
    private readonly Stopwatch _time = Stopwatch.StartNew();

    public static Command Make(Terminal terminal, CancellationToken cancellation)
    {
        var syntax = new BuildSyntax();
        var command = syntax.Command;
        command.SetAction(parsed => new BuildCommand(syntax.Read(parsed), terminal, cancellation).Run());
        return command;
    }

    private int Run()
    {
        if (OpenedWorkspace.Open(options.Path, options.Filters, terminal, options.Baseline) is not { } workspace)
            return ExitCodes.Usage;
        var (selection, found) = (workspace.Selection, workspace.Found);
        if (Stops(found))
            return Report(found);
        var editions = selection.Editions.ToList();
        if (editions.Count == 0 && !found.Exists(diagnostic => diagnostic.IsError))
            return UsageErrors.Print(
                "these filters leave nothing to build: no municipality has that language, course and format",
                terminal.Error
            );

        using var progress = new Progress(
            terminal,
            editions.Sum(edition => selection.FormatsOf(edition.Name).Count) * 2,
            options.Quiet
        );
        var assembled = Assembled.Make(workspace.Compilation, selection, editions, progress, cancellation);
        found.AddRange(assembled.Found);
        if (Stops(found))
            return Report(found);
        var results = Write(workspace.Compilation, assembled.Packages, progress);
        found.AddRange(results.SelectMany(result => result.Found));
        var written = results.Select(result => result.Written).OfType<WrittenPackage>().ToList();
        var faulty = results.Where(result => result.Written is null).Select(result => result.Package);
        WriteRecord(
            written,
            [.. selection.Broken, .. assembled.Broken, .. faulty.Select(package => (package.Edition, package.Format))]
        );
        progress.Dispose();
        var code = Report(found);
        if (!options.Quiet)
            Summary.Print(terminal.Out, written, options.Output, _time.Elapsed);
        return code;
    }

    private List<(Package Package, WrittenPackage? Written, ImmutableArray<Diagnostic> Found)> Write(
        Compilation compilation,
        List<Package> packages,
        Progress progress
    )
    {
        var output = Path.GetFullPath(options.Output, terminal.Folder);
        return
        [
            .. packages
                .AsParallel()
                .AsOrdered()
                .WithCancellation(cancellation)
                .Select(package =>
                {
                    var found = ImmutableArray<Diagnostic>.Empty;
                    var written = PackageWriter.Write(
                        compilation,
                        package,
                        output,
                        file => !(found = Verify(package, file, output)).Any(IsError)
                    );
                    progress.Step(1);
                    return (package, written, found);
                }),
        ];
    }

    // Every package is checked as `heja verify` checks it, before it takes its place.
    private ImmutableArray<Diagnostic> Verify(Package package, MemoryStream file, string output)
    {
        var courses = Path.GetFullPath(options.Path, terminal.Folder);
        var path = Path.GetRelativePath(courses, Path.Combine(output, package.Path)).Replace('\\', '/');
        return package.Format.IsDocument
            ? PackageVerifier.VerifyDocument(path, file.GetBuffer().AsSpan(0, (int)file.Length))
            : PackageVerifier.VerifyBuilt(path, file, package.Tree);
    }

    private void WriteRecord(List<WrittenPackage> written, List<(EditionName, IPackageFormat)> failed)
    {
        var path = Path.Combine(Path.GetFullPath(options.Output, terminal.Folder), BuildRecord.FileName);
        PackageWriter.WriteFile(path, BuildRecord.Make(written, failed));
    }

    private bool IsError(Diagnostic diagnostic) =>
        diagnostic.IsError || (options.Strict && diagnostic.Code.Severity == Severity.Warning);

    private bool Stops(List<Diagnostic> found) => !options.KeepGoing && found.Exists(IsError);

    private int Report(List<Diagnostic> found)
    {
        DiagnosticPrinter.Print(found, options.Diagnostics, options.Path, terminal);
        return found.Exists(IsError) ? ExitCodes.Errors : ExitCodes.Done;
    }
}
