namespace Heja.Compiler.Diagnostics.Writers;

/// <summary>Logging commands of Azure Pipelines.</summary>
public sealed class AzureWriter : IDiagnosticWriter
{
    /// <inheritdoc />
    public string Name => "azure";

    /// <inheritdoc />
    public void Write(IReadOnlyCollection<Diagnostic> diagnostics, string root, TextWriter output)
    {
        foreach (var diagnostic in diagnostics)
        {
            var at = diagnostic.Location.Position;
            var type = diagnostic.IsError ? "error" : "warning";
            var message = diagnostic.Help is null
                ? diagnostic.Message
                : $"{diagnostic.Message} (help: {diagnostic.Help})";
            output.WriteLine(
                $"##vso[task.logissue type={type};sourcepath={Escape(root + diagnostic.Location.Path)};linenumber={at.Line};columnnumber={at.Column};code={diagnostic.Code.Id}]{Escape(message)}"
            );
        }
    }

    private static string Escape(string text) =>
        text.Replace("%", "%AZP25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal)
            .Replace(";", "%3B", StringComparison.Ordinal)
            .Replace("]", "%5D", StringComparison.Ordinal);
}
