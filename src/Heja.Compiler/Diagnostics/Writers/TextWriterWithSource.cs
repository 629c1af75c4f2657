using System.Globalization;
using Heja.Compiler.Text;

namespace Heja.Compiler.Diagnostics.Writers;

/// <summary>For people: the source line with a caret under the place, then the cure.</summary>
public sealed class TextWriterWithSource : IDiagnosticWriter
{
    private const int WidestLine = 110;

    private readonly bool _colour;

    /// <param name="colour">Whether the terminal shows colours (never when redirected, or under NO_COLOR).</param>
    public TextWriterWithSource(bool colour) => _colour = colour;

    /// <inheritdoc />
    public string Name => "text";

    /// <inheritdoc />
    public void Write(IReadOnlyCollection<Diagnostic> diagnostics, string root, TextWriter output)
    {
        foreach (var diagnostic in diagnostics)
        {
            WriteOne(diagnostic, root, output);
            output.WriteLine();
        }

        if (DiagnosticText.Count(diagnostics) is { } count)
            output.WriteLine(count);
    }

    private void WriteOne(Diagnostic diagnostic, string root, TextWriter output)
    {
        var colour = diagnostic.IsError ? "31" : "33";
        var head = Paint($"{DiagnosticText.Word(diagnostic.Code.Severity)} {diagnostic.Code.Id}", colour);
        var at = diagnostic.Location.Position;
        output.WriteLine($"{head} {diagnostic.Code.Name}: {Paint(diagnostic.Message, "1")}");
        output.WriteLine($"  {Paint("-->", "36")} {root}{diagnostic.Location.Path}:{at.Line}:{at.Column}");
        WriteSourceLine(diagnostic.Location, colour, output);
        foreach (var note in diagnostic.Notes)
            output.WriteLine($"  note: {note.Message}{Place(note.Location, root)}");
        if (DiagnosticText.Affects(diagnostic) is { } affects)
            output.WriteLine($"  note: {affects}");
        if (diagnostic.Help is not null)
            output.WriteLine($"  {Paint("help:", "32")} {diagnostic.Help}");
    }

    private void WriteSourceLine(SourceLocation location, string colour, TextWriter output)
    {
        if (location.Source.Content.Length == 0)
            return;
        var at = location.Position;
        var line = location.Source.GetLine(at.Line).Replace('\t', ' ');
        var number = at.Line.ToString(CultureInfo.InvariantCulture);
        var from = at.Column - 1 > WidestLine - 20 ? Math.Max(0, at.Column - 41) : 0;
        var shown = line[Math.Min(from, line.Length)..];
        if (shown.Length > WidestLine)
            shown = shown[..(WidestLine - 1)] + "…";
        var before = at.Column - 1 - from;
        var length = Math.Clamp(location.Span.Length, 1, Math.Max(1, shown.Length - before));
        output.WriteLine($" {number} | {shown}");
        output.WriteLine(
            $" {new string(' ', number.Length)} | {new string(' ', before)}{Paint(new string('^', length), colour)}"
        );
    }

    private static string Place(SourceLocation? location, string root) =>
        location is null
            ? string.Empty
            : $" ({root}{location.Path}:{location.Position.Line}:{location.Position.Column})";

    private string Paint(string text, string code) => _colour ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
