using Heja.Compiler.Diagnostics;
using Heja.Compiler.Diagnostics.Writers;

namespace Heja.Cli;

/// <summary>Prints diagnostics in the format that was asked for, with paths that can be opened from the current folder.</summary>
internal static class DiagnosticPrinter
{
    /// <summary>The names of the formats.</summary>
    public static readonly IReadOnlyCollection<string> Formats = ["text", "concise", "json"];

    public static void Print(
        IReadOnlyCollection<Diagnostic> diagnostics,
        string? format,
        string folder,
        Terminal terminal
    )
    {
        IDiagnosticWriter writer = (format ?? (terminal.IsInteractive ? "text" : "concise")) switch
        {
            "json" => new JsonWriter(),
            "concise" => new ConciseWriter(),
            _ => new TextWriterWithSource(terminal.HasColour),
        };
        // JSON is a document even when nothing was found.
        if (diagnostics.Count > 0 || writer is JsonWriter)
            writer.Write(diagnostics, Root(folder), terminal.Error);
    }

    private static string Root(string folder)
    {
        var path = folder.Replace('\\', '/').TrimEnd('/');
        return path is "." or ""
            ? string.Empty
            : (path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path) + "/";
    }
}
