using System.Globalization;
using System.Text;
using System.Text.Json;
using Heja.Compiler.Syntax.Yaml;

namespace Heja.Compiler.Tests.Schemas;

/// <summary>YAML as an editor sees it: what looks like a number is one.</summary>
internal static class YamlAsJson
{
    public static string Write(YamlNode node)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
            Write(json, node);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlMap map:
                json.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    json.WritePropertyName(entry.Key.Text);
                    Write(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            case YamlList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case YamlScalar { IsPlain: true } scalar
                when decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                json.WriteNumberValue(number);
                break;
            case YamlScalar scalar:
                json.WriteStringValue(scalar.Text);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(node), node, "no such YAML");
        }
    }
}
