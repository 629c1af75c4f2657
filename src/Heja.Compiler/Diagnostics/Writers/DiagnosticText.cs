namespace Heja.Compiler.Diagnostics.Writers;

/// <summary>Words that all writers share.</summary>
internal static class DiagnosticText
{
    public static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };

    /// <summary>How many municipalities it concerns, or null when that is not known or goes without saying.</summary>
    public static string? Affects(Diagnostic diagnostic) =>
        diagnostic.Municipalities.Count switch
        {
            0 => diagnostic.Users > 1 ? $"affects {diagnostic.Users} municipalities" : null,
            1 => $"affects the municipality `{diagnostic.Municipalities[0]}`",
            _ =>
                $"affects {diagnostic.Municipalities.Count} municipalities: {string.Join(", ", diagnostic.Municipalities.Take(3))}"
                    + (diagnostic.Municipalities.Count > 3 ? ", …" : string.Empty),
        };

    /// <summary>"2 errors, 1 warning", or null when there is nothing to say.</summary>
    public static string? Count(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var parts = new[] { (Severity.Error, "error"), (Severity.Warning, "warning") }
            .Select(kind => (Count: diagnostics.Count(d => d.Code.Severity == kind.Item1), Name: kind.Item2))
            .Where(kind => kind.Count > 0)
            .Select(kind => $"{kind.Count} {kind.Name}{(kind.Count == 1 ? string.Empty : "s")}");
        var text = string.Join(", ", parts);
        return text.Length == 0 ? null : text;
    }
}
