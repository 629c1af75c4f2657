using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Heja.Compiler.Binding.Yaml;

namespace Heja.Compiler.Binding.Schemas;

/// <summary>A shape as JSON Schema, draft 7: the newest that editors' YAML support reads.</summary>
internal static class SchemaWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(string name, YamlShape shape)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", name);
            WriteObject(json, shape, name);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void WriteObject(Utf8JsonWriter json, YamlShape shape, string path)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        var required = shape.Keys.Where(key => key.IsRequired).Select(key => key.Name).ToList();
        if (required.Count > 0)
            WriteList(json, "required", required);
        json.WriteStartObject("properties");
        foreach (var key in shape.Keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", KeyTexts.Of($"{path}.{key.Name}"));
            WriteValue(json, key, $"{path}.{key.Name}");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, YamlKey key, string path)
    {
        switch (key.Kind)
        {
            case YamlKind.Number:
                json.WriteString("type", "integer");
                if (key.Min is { } min)
                    json.WriteNumber("minimum", min);
                if (key.Max is { } max)
                    json.WriteNumber("maximum", max);
                break;
            case YamlKind.Texts:
                WriteOneOrMany(json, key);
                break;
            case YamlKind.Localized:
                WriteLocalized(json);
                break;
            case YamlKind.Form:
                WriteObject(json, Inner(key), path);
                break;
            case YamlKind.Forms:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteObject(json, Inner(key), path);
                json.WriteEndObject();
                break;
            case YamlKind.Named:
                json.WriteString("type", "object");
                json.WriteStartObject("additionalProperties");
                WriteObject(json, Inner(key), path);
                json.WriteEndObject();
                break;
            default:
                WriteText(json, key);
                break;
        }
    }

    // Unquoted, `1283` is a number and `1.0` too; the compiler takes what was written.
    private static void WriteText(Utf8JsonWriter json, YamlKey key)
    {
        if (key.Names.IsEmpty)
            WriteList(json, "type", ["string", "number", "boolean"]);
        else
            WriteList(json, "enum", key.Names);
    }

    private static void WriteOneOrMany(Utf8JsonWriter json, YamlKey key)
    {
        json.WriteStartArray("oneOf");
        json.WriteStartObject();
        WriteText(json, key);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        WriteText(json, key);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteLocalized(Utf8JsonWriter json)
    {
        WriteList(json, "type", ["string", "object"]);
        json.WriteStartObject("additionalProperties");
        json.WriteString("type", "string");
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static YamlShape Inner(YamlKey key) =>
        key.Inner ?? throw new InvalidOperationException($"nothing was learnt of what is in `{key.Name}`");
}
