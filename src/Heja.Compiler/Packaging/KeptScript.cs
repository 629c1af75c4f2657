using System.Text.Json;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Packaging;

/// <summary>A block that keeps something, in the course's script. What can be sent says what a report needs to show it.</summary>
internal static class KeptScript
{
    public static void Write(Utf8JsonWriter json, Kept kept, Edition edition, string language)
    {
        json.WriteStartObject();
        LessonScript.WriteName(json, kept.Identifier);
        json.WriteString("type", kept.Name);
        json.WriteString("prompt", edition.Fill(PlainText.Of(kept.Blocks), language));
        if (kept.IsShareable)
            WriteShared(json, kept, edition, language);
        json.WriteEndObject();
    }

    private static void WriteShared(Utf8JsonWriter json, Kept kept, Edition edition, string language)
    {
        json.WriteBoolean("share", true);
        if (kept is not Rating { Scale: var scale })
            return;
        json.WriteStartArray("items");
        foreach (var item in kept.Items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Key);
            json.WriteString("text", edition.Fill(PlainText.Of(item.Text), language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("scale");
        json.WriteNumber("min", scale.Min);
        json.WriteNumber("max", scale.Max);
        json.WriteString("low", scale.Low);
        json.WriteString("high", scale.High);
        json.WriteEndObject();
    }
}
