using Heja.Cli.Disk;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Diagnostics.Writers;

namespace Heja.Cli;

/// <summary>How diagnostics are to be printed and reported.</summary>
/// <param name="Format">Of <c>--message-format</c>; null: text on a terminal, otherwise concise.</param>
/// <param name="Most">Of <c>--max-diagnostics</c>; null: all.</param>
/// <param name="Reports">Of <c>--report</c>, each as <c>format=file</c>.</param>
internal sealed record DiagnosticOptions(string? Format, int? Most, string[] Reports);

/// <summary>Prints diagnostics in the format that was asked for, with paths that can be opened from the current folder.</summary>
internal static class DiagnosticPrinter
{
    /// <summary>The names of the formats for the terminal.</summary>
    public static readonly IReadOnlyCollection<string> Formats =
    [
        .. DiagnosticWriters.Messages(colour: false).Select(writer => writer.Name),
    ];

    /// <summary>The names of the formats for reports.</summary>
    public static readonly IReadOnlyCollection<string> ReportFormats =
    [
        .. DiagnosticWriters.Reports.Select(writer => writer.Name),
    ];

    public static void Print(
        IReadOnlyCollection<Diagnostic> diagnostics,
        DiagnosticOptions options,
        string folder,
        Terminal terminal
    )
    {
        var root = Root(folder);
        // Reports are written even when nothing was found: the program that reads them expects a file.
        foreach (var report in options.Reports)
            WriteReport(diagnostics, report, root, terminal);
        var name = options.Format ?? (terminal.IsInteractive ? "text" : "concise");
        var writer = DiagnosticWriters.Messages(terminal.HasColour).First(one => one.Name == name);
        var shown = options.Most is { } most ? [.. diagnostics.Take(most)] : diagnostics;
        // JSON is a document even when nothing was found.
        if (shown.Count > 0 || writer is JsonWriter)
            writer.Write(shown, root, terminal.Error);
        if (shown.Count < diagnostics.Count)
            terminal.Error.WriteLine($"… and {diagnostics.Count - shown.Count} more");
    }

    private static void WriteReport(
        IReadOnlyCollection<Diagnostic> diagnostics,
        string report,
        string root,
        Terminal terminal
    )
    {
        var equals = report.IndexOf('=', StringComparison.Ordinal);
        var writer = DiagnosticWriters.Reports.First(one => one.Name == report[..equals]);
        using var text = new StringWriter { NewLine = "\n" };
        writer.Write(diagnostics, root, text);
        var path = Path.GetFullPath(report[(equals + 1)..], terminal.Folder);
        PackageWriter.WriteFile(path, System.Text.Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>What stands before the path of a file so that it can be opened from the current folder.</summary>
    public static string Root(string folder)
    {
        var path = folder.Replace('\\', '/').TrimEnd('/');
        return path is "." or ""
            ? string.Empty
            : (path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path) + "/";
    }
}
