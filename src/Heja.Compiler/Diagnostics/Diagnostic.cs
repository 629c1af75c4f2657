using System.Collections.Immutable;
using Heja.Compiler.Text;

namespace Heja.Compiler.Diagnostics;

/// <summary>A second place that explains the first.</summary>
public sealed record DiagnosticNote(string Message, SourceLocation? Location);

/// <summary>One mistake in the sources, said to the person who can mend it.</summary>
/// <param name="Code">What kind.</param>
/// <param name="Location">Where; line and column are computed when it is printed.</param>
/// <param name="Message">One fact in lower case without full stop, the thing named in backticks.</param>
/// <param name="Help">What to write instead, or null.</param>
public sealed record Diagnostic(DiagnosticCode Code, SourceLocation Location, string Message, string? Help = null)
{
    /// <summary>Second places.</summary>
    public ImmutableArray<DiagnosticNote> Notes { get; init; } = [];

    /// <summary>Same code and same subject: one diagnostic, whose later places become notes. Null: the place is the subject.</summary>
    public string? Subject { get; init; }

    /// <summary>The municipalities it concerns when it does not concern everyone who uses the file.</summary>
    public ImmutableSortedSet<string> Municipalities { get; init; } =
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>How many municipalities use the file, when it concerns all of them; 0 when nobody has counted.</summary>
    public int Users { get; init; }

    /// <summary>How many municipalities it concerns; 0 when that is not known.</summary>
    public int Affects => Municipalities.IsEmpty ? Users : Municipalities.Count;

    /// <summary>An error is what stops packages.</summary>
    public bool IsError => Code.Severity == Severity.Error;
}
