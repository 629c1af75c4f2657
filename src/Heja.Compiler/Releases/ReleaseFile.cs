using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Heja.Compiler.Text;

namespace Heja.Compiler.Releases;

/// <summary>
/// <c>releases/&lt;version&gt;.json</c>: what the courses of a release contained. Written by <c>heja release</c>, committed, compared
/// with by later builds. The <c>heja.json</c> of a package holds the same of one course, and can be read as one.
/// </summary>
public static class ReleaseFile
{
    /// <summary>The folder of a workspace where releases lie.</summary>
    public const string Folder = "releases";

    private const int Version = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Where the file of a release lies in its workspace.</summary>
    public static string PathOf(string version) => $"{Folder}/{version}.json";

    /// <summary>The file as text.</summary>
    /// <param name="courses">The courses that have this version.</param>
    /// <param name="tool">As <c>heja 1.0.0</c>.</param>
    public static string Write(IEnumerable<CourseRelease> courses, string tool)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", Version);
            json.WriteString("tool", tool);
            ReleaseWriter.WriteCourses(json, courses.OrderBy(course => course.Course, StringComparer.Ordinal));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    /// <summary>Reads a file; null when it is not one that <see cref="Write"/> made.</summary>
    public static ImmutableArray<CourseRelease>? Read(SourceText source)
    {
        try
        {
            using var document = JsonDocument.Parse(source.Content);
            var root = document.RootElement;
            return root.GetProperty("schemaVersion").GetInt32() == Version
                ?
                [
                    .. root.GetProperty("courses")
                        .EnumerateArray()
                        .Select(course => ReleaseReader.ReadCourse(course, new SourceLocation(source, default))),
                ]
                : null;
        }
        // A file that somebody edited: JSON without this property, or with a value of another kind.
        catch (Exception wrong)
            when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
