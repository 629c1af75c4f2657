using System.Text.Json;
using Heja.Compiler.Binding;
using Heja.Compiler.Model;
using Heja.Compiler.Releases;

namespace Heja.Compiler.Packaging;

/// <summary><c>heja.json</c> in every package: what the release contains, for administrators and for heja itself; no answers.</summary>
internal static class HejaJson
{
    public static PackageFile Make(
        Edition edition,
        string format,
        int limit,
        PackageFacts facts,
        IEnumerable<PackageFile> files
    ) =>
        new(
            "heja.json",
            PackageContent.FromText(
                JsonText.Write(json => Write(json, edition, format, limit, facts, files), indented: true) + "\n"
            )
        );

    private static void Write(
        Utf8JsonWriter json,
        Edition edition,
        string format,
        int limit,
        PackageFacts facts,
        IEnumerable<PackageFile> files
    )
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteString("tool", facts.Tool);
        json.WriteString("format", format);
        ReleaseWriter.WriteCourses(json, [facts.Release.Value]);
        json.WriteString("municipality", edition.Municipality.Id);
        json.WriteString("language", edition.Language);
        json.WriteStartObject("savedState");
        json.WriteNumber("longest", facts.LongestState);
        json.WriteNumber("limit", limit);
        json.WriteEndObject();
        // Hosts that embeds lead to: an administrator may have to allow them.
        json.Strings("hosts", UsedContent.Hosts(edition));
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
}
