using System.Text.Json;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Packaging;

/// <summary><c>heja.json</c> in every package: what the release contains, for administrators and for heja itself; no answers.</summary>
internal static class HejaJson
{
    public static PackageFile Make(
        Edition edition,
        string format,
        int limit,
        string tool,
        IEnumerable<PackageFile> files
    ) =>
        new(
            "heja.json",
            PackageContent.FromText(
                JsonText.Write(json => Write(json, edition, format, limit, tool, files), indented: true) + "\n"
            )
        );

    private static void Write(
        Utf8JsonWriter json,
        Edition edition,
        string format,
        int limit,
        string tool,
        IEnumerable<PackageFile> files
    )
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteString("tool", tool);
        json.WriteString("format", format);
        json.WriteString("course", edition.Course.Id);
        json.WriteString("iri", edition.Course.Iri);
        json.WriteString("release", edition.Course.Version);
        json.WriteString("municipality", edition.Municipality.Id);
        json.WriteString("language", edition.Language);
        json.WriteStartObject("savedState");
        json.WriteNumber("longest", StateBound.Of(edition));
        json.WriteNumber("limit", limit);
        json.WriteEndObject();
        json.WriteStartArray("modules");
        foreach (var module in edition.Modules)
            WriteModule(json, edition, module);
        json.WriteEndArray();
        // Hosts that embeds lead to: an administrator may have to allow them.
        json.Strings("hosts", []);
        json.WriteStartArray("files");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteNumber("size", file.Content.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteModule(Utf8JsonWriter json, Edition edition, EditionModule module)
    {
        json.WriteStartObject();
        WriteName(json, module.Module.Name);
        json.WriteStartArray("lessons");
        foreach (var lesson in module.Lessons)
        {
            json.WriteStartObject();
            WriteName(json, lesson.Name);
            json.WriteStartArray("questions");
            foreach (var question in edition.AllBlocks(lesson).OfType<Question>())
            {
                json.WriteStartObject();
                WriteName(json, question.Identifier);
                json.WriteString("fingerprint", Fingerprints.Of(question));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.Strings("kept", edition.AllBlocks(lesson).OfType<Kept>().Select(kept => kept.Identifier.Id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteName(Utf8JsonWriter json, Identifier identifier)
    {
        json.WriteString("id", identifier.Id);
        if (identifier.Was.Length > 0)
            json.Strings("was", identifier.Was);
    }
}
