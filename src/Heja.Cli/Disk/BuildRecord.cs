using System.Text;
using System.Text.Json;
using Heja.Compiler.Model;
using Heja.Compiler.Packaging;

namespace Heja.Cli.Disk;

/// <summary><c>heja-build.json</c>: what this build wrote, left as it was, and could not build.</summary>
internal static class BuildRecord
{
    public const string FileName = "heja-build.json";

    public static byte[] Make(
        IReadOnlyCollection<WrittenPackage> packages,
        IEnumerable<(EditionName Edition, IPackageFormat Format)> failed
    )
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", 1);
            json.WriteString("tool", $"heja {HejaProgram.Version.ToString(3)}");
            WritePackages(json, "built", packages.Where(package => !package.IsUnchanged));
            WritePackages(json, "unchanged", packages.Where(package => package.IsUnchanged));
            json.WriteStartArray("failed");
            foreach (var (edition, format) in failed)
            {
                json.WriteStartObject();
                json.WriteString("path", edition.PathOf(format.Name, format.Extension));
                WriteEdition(json, edition, format);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write(Encoding.UTF8.GetBytes("\n"));
        return buffer.ToArray();
    }

    private static void WritePackages(Utf8JsonWriter json, string name, IEnumerable<WrittenPackage> packages)
    {
        json.WriteStartArray(name);
        foreach (var written in packages)
        {
            json.WriteStartObject();
            json.WriteString("path", written.Package.Path);
            WriteEdition(json, written.Package.Edition, written.Package.Format);
            json.WriteNumber("size", written.Size);
            json.WriteString("sha256", written.Sha256);
            if (written.Package.StateLimit is { } limit)
            {
                json.WriteNumber("longestState", written.Package.LongestState);
                json.WriteNumber("stateLimit", limit);
            }

            json.WriteStartArray("sheets");
            foreach (var sheet in written.Sheets)
                json.WriteStringValue(sheet);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEdition(Utf8JsonWriter json, EditionName edition, IPackageFormat format)
    {
        json.WriteString("municipality", edition.Municipality);
        json.WriteString("course", edition.Course);
        json.WriteString("language", edition.Language);
        json.WriteString("version", edition.Version);
        json.WriteString("format", format.Name);
    }
}
