using Heja.Compiler;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Packaging;

namespace Heja.Cli.Commands;

/// <summary>The packages of some editions, put together in memory.</summary>
/// <param name="Packages">What was made.</param>
/// <param name="Broken">What could not be made.</param>
/// <param name="Found">Why.</param>
internal sealed record Assembled(
    List<Package> Packages,
    List<(EditionName Edition, IPackageFormat Format)> Broken,
    IReadOnlyCollection<Diagnostic> Found
)
{
    public static Assembled Make(
        Compilation compilation,
        BuildSelection selection,
        List<Edition> editions,
        Progress progress,
        CancellationToken cancellation
    )
    {
        var results = editions
            .AsParallel()
            .AsOrdered()
            .WithCancellation(cancellation)
            .Select(edition =>
            {
                var bag = new DiagnosticBag();
                var formats = selection.FormatsOf(edition.Name);
                var packages = compilation.Assemble(edition, formats, bag);
                progress.Step(formats.Count);
                return (
                    Packages: packages,
                    Failed: packages.IsEmpty ? formats.Select(format => (edition.Name, format)) : [],
                    Bag: bag
                );
            })
            .ToList();
        var diagnostics = new DiagnosticBag();
        foreach (var (_, _, bag) in results)
            diagnostics.AddRange(bag);
        return new Assembled(
            [.. results.SelectMany(result => result.Packages)],
            [.. results.SelectMany(result => result.Failed)],
            diagnostics.ToSorted()
        );
    }
}
