using System.Text.Json;

namespace Heja.Compiler.Diagnostics.Writers;

/// <summary>SARIF 2.1.0 (OASIS), which code hosts show beside the lines.</summary>
public sealed class SarifWriter : IDiagnosticWriter
{
    /// <inheritdoc />
    public string Name => "sarif";

    /// <inheritdoc />
    public void Write(IReadOnlyCollection<Diagnostic> diagnostics, string root, TextWriter output) =>
        output.WriteJson(json =>
        {
            var rules = diagnostics
                .Select(diagnostic => diagnostic.Code)
                .DistinctBy(code => code.Number)
                .OrderBy(code => code.Number)
                .ToList();
            json.WriteStartObject();
            json.WriteString("version", "2.1.0");
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            json.WriteStartObject("tool");
            json.WriteStartObject("driver");
            json.WriteString("name", "heja");
            json.WriteStartArray("rules");
            foreach (var rule in rules)
                WriteRule(json, rule);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            // SARIF 3.14.17: what columns count.
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var diagnostic in diagnostics)
                WriteResult(json, diagnostic, rules.FindIndex(rule => rule.Number == diagnostic.Code.Number), root);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void WriteRule(Utf8JsonWriter json, DiagnosticCode rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule, string root)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(diagnostic.Code.Severity));
        WriteMessage(
            json,
            diagnostic.Help is null ? diagnostic.Message : $"{diagnostic.Message} (help: {diagnostic.Help})"
        );
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePlace(json, diagnostic.Location, root);
        json.WriteEndObject();
        json.WriteEndArray();
        var places = diagnostic.Notes.Where(note => note.Location is not null).ToList();
        if (places.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var note in places)
            {
                json.WriteStartObject();
                if (note.Location is not null)
                    WritePlace(json, note.Location, root);
                WriteMessage(json, note.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (diagnostic.Affects > 0)
        {
            // SARIF 3.8: what the standard has no word for.
            json.WriteStartObject("properties");
            json.WriteNumber("affectedMunicipalities", diagnostic.Affects);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject("message");
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Text.SourceLocation location, string root)
    {
        var (start, end) = (location.Position, location.Source.GetPosition(location.Span.End));
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString(
            "uri",
            Uri.EscapeDataString(root + location.Path).Replace("%2F", "/", StringComparison.Ordinal)
        );
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Level(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };
}
