namespace Heja.Compiler.Diagnostics;

/// <summary>One kind of mistake: a number that is never reused and a name that says what is wrong.</summary>
/// <param name="Number">By phase: 1xxx files and YAML, 2xxx Markdown and blocks, 3xxx binding, 4xxx lint, 5xxx templates, 6xxx packaging.</param>
/// <param name="Name">Lower case words with hyphens, e.g. <c>unknown-block</c>.</param>
/// <param name="Severity">How much it weighs.</param>
public sealed record DiagnosticCode(int Number, string Name, Severity Severity)
{
    /// <summary>As printed: <c>HEJA1203</c>.</summary>
    public string Id => $"HEJA{Number:D4}";

    internal static DiagnosticCode Info(int number, string name) => new(number, name, Severity.Info);

    internal static DiagnosticCode Error(int number, string name) => new(number, name, Severity.Error);

    internal static DiagnosticCode Warning(int number, string name) => new(number, name, Severity.Warning);
}
