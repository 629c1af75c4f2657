using Heja.Compiler.Diagnostics;
using Heja.Compiler.Text;

namespace Heja.Compiler.Linting;

/// <summary>Where a rule says what it found, and what it was told.</summary>
/// <param name="Code">The rule's code, as heavy as the workspace wants it.</param>
/// <param name="Limit">The rule's limit here; 0 when it has none.</param>
/// <param name="Diagnostics">Where it goes.</param>
public sealed record LintReport(DiagnosticCode Code, int Limit, DiagnosticBag Diagnostics)
{
    /// <summary>Reports one finding.</summary>
    public void Add(SourceLocation place, string message, string help) => Diagnostics.Add(Code, place, message, help);

    /// <summary>Reports one finding that says more; it has <see cref="Code"/>.</summary>
    public void Add(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);
}
