namespace Heja.Compiler.Diagnostics.Writers;

/// <summary>Workflow commands of GitHub Actions: each mistake stands beside its line in the pull request.</summary>
public sealed class GitHubWriter : IDiagnosticWriter
{
    /// <inheritdoc />
    public string Name => "github";

    /// <inheritdoc />
    public void Write(IReadOnlyCollection<Diagnostic> diagnostics, string root, TextWriter output)
    {
        foreach (var diagnostic in diagnostics)
        {
            var at = diagnostic.Location.Position;
            var command = diagnostic.Code.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "notice",
            };
            var title = Property($"{diagnostic.Code.Id} {diagnostic.Code.Name}");
            var message = diagnostic.Help is null
                ? diagnostic.Message
                : $"{diagnostic.Message}\nhelp: {diagnostic.Help}";
            output.WriteLine(
                $"::{command} file={Property(root + diagnostic.Location.Path)},line={at.Line},col={at.Column},title={title}::{Data(message)}"
            );
        }
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    // In a property a colon or comma would end it.
    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
