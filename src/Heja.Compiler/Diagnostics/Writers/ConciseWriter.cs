namespace Heja.Compiler.Diagnostics.Writers;

/// <summary>One line each: <c>path:line:column: error HEJA1203: message</c>, for editors and logs.</summary>
public sealed class ConciseWriter : IDiagnosticWriter
{
    /// <inheritdoc />
    public string Name => "concise";

    /// <inheritdoc />
    public void Write(IReadOnlyCollection<Diagnostic> diagnostics, string root, TextWriter output)
    {
        foreach (var diagnostic in diagnostics)
        {
            var at = diagnostic.Location.Position;
            var word = DiagnosticText.Word(diagnostic.Code.Severity);
            var help = diagnostic.Help is null ? string.Empty : $" (help: {diagnostic.Help})";
            output.WriteLine(
                $"{root}{diagnostic.Location.Path}:{at.Line}:{at.Column}: {word} {diagnostic.Code.Id}: {diagnostic.Message}{help}"
            );
        }
    }
}
