using System.Text.Json;
using Heja.Compiler.Text;

namespace Heja.Compiler.Diagnostics.Writers;

/// <summary>For programs: one JSON document with a schema version.</summary>
public sealed class JsonWriter : IDiagnosticWriter
{
    /// <inheritdoc />
    public string Name => "json";

    /// <inheritdoc />
    public void Write(IReadOnlyCollection<Diagnostic> diagnostics, string root, TextWriter output) =>
        output.WriteJson(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", 1);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics)
                WriteOne(json, diagnostic, root);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void WriteOne(Utf8JsonWriter json, Diagnostic diagnostic, string root)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code.Id);
        json.WriteString("name", diagnostic.Code.Name);
        json.WriteString("severity", DiagnosticText.Word(diagnostic.Code.Severity));
        json.WriteString("message", diagnostic.Message);
        WritePlace(json, diagnostic.Location, root);
        if (diagnostic.Help is not null)
            json.WriteString("help", diagnostic.Help);
        json.WriteStartArray("notes");
        foreach (var note in diagnostic.Notes)
        {
            json.WriteStartObject();
            json.WriteString("message", note.Message);
            if (note.Location is not null)
                WritePlace(json, note.Location, root);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("municipalities");
        foreach (var municipality in diagnostic.Municipalities)
            json.WriteStringValue(municipality);
        json.WriteEndArray();
        json.WriteNumber("affects", diagnostic.Affects);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceLocation location, string root)
    {
        var (start, end) = (location.Position, location.Source.GetPosition(location.Span.End));
        json.WriteString("file", root + location.Path);
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }
}
