using System.Collections.Immutable;
using Heja.Compiler.Text;

namespace Heja.Compiler.Diagnostics;

/// <summary>Collects what a phase finds. One bag for each file or task, merged in a fixed order: output never depends on timing.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>Whether anything in it stops packages.</summary>
    public bool HasErrors => _diagnostics.Exists(diagnostic => diagnostic.IsError);

    /// <summary>How many have been added: compare two readings to see whether a step found something.</summary>
    public int Count => _diagnostics.Count;

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>Adds one made of its parts.</summary>
    public void Add(DiagnosticCode code, SourceLocation location, string message, string? help = null) =>
        Add(new Diagnostic(code, location, message, help));

    /// <summary>Adds all of another bag.</summary>
    public void AddRange(DiagnosticBag other) => _diagnostics.AddRange(other._diagnostics);

    /// <summary>What was found, each subject once, by file, place and code.</summary>
    public ImmutableArray<Diagnostic> ToSorted() =>
        [
            .. _diagnostics
                .GroupBy(Key)
                .Select(group => group.Aggregate(Merge))
                .OrderBy(diagnostic => diagnostic.Location.Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.Span.Start)
                .ThenBy(diagnostic => diagnostic.Code.Number)
                .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
        ];

    private static (int Code, string Subject) Key(Diagnostic diagnostic) =>
        (
            diagnostic.Code.Number,
            diagnostic.Subject
                ?? $"{diagnostic.Location.Path}\n{diagnostic.Location.Span.Start}\n{diagnostic.Message}\n{diagnostic.Help}"
        );

    private static Diagnostic Merge(Diagnostic first, Diagnostic later)
    {
        var everyone = first.Municipalities.IsEmpty || later.Municipalities.IsEmpty;
        var elsewhere = first.Location.Path != later.Location.Path || first.Location.Span != later.Location.Span;
        return first with
        {
            Municipalities = everyone ? first.Municipalities.Clear() : first.Municipalities.Union(later.Municipalities),
            Notes = elsewhere ? first.Notes.Add(new DiagnosticNote("the same here", later.Location)) : first.Notes,
        };
    }
}
