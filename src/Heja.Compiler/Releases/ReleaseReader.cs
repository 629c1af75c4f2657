using System.Collections.Immutable;
using System.Text.Json;
using Heja.Compiler.Model;
using Heja.Compiler.Text;

namespace Heja.Compiler.Releases;

/// <summary>JSON → releases of courses. Throws what <see cref="ReleaseFile.Read"/> catches when the JSON is of another form.</summary>
internal static class ReleaseReader
{
    public static CourseRelease ReadCourse(JsonElement course, SourceLocation place) =>
        new()
        {
            Course = Text(course, "id"),
            Iri = Text(course, "iri"),
            Version = Text(course, "version"),
            Languages = Texts(course, "languages"),
            Passing = course.TryGetProperty("passing", out var passing) ? passing.GetInt32() : null,
            Lessons = [.. course.GetProperty("lessons").EnumerateArray().Select(lesson => ReadLesson(lesson, place))],
        };

    private static ReleasedLesson ReadLesson(JsonElement lesson, SourceLocation place) =>
        new(
            ReadName(lesson, place),
            Text(lesson, "module"),
            Text(lesson, "kind"),
            new LocalizedText(Map(lesson, "title")),
            Map(lesson, "texts"),
            [.. lesson.GetProperty("questions").EnumerateArray().Select(question => ReadQuestion(question, place))],
            [
                .. lesson
                    .GetProperty("kept")
                    .EnumerateArray()
                    .Select(kept => new ReleasedKept(ReadName(kept, place), Text(kept, "type"))),
            ]
        );

    private static ReleasedQuestion ReadQuestion(JsonElement question, SourceLocation place) =>
        new(
            ReadName(question, place),
            Text(question, "type"),
            Text(question, "fingerprint"),
            new LocalizedText(Map(question, "prompt")),
            [
                .. question
                    .GetProperty("options")
                    .EnumerateArray()
                    .Select(option => new ReleasedOption(Text(option, "identity"), Text(option, "text"))),
            ]
        );

    private static Identifier ReadName(JsonElement thing, SourceLocation place) =>
        new(Text(thing, "id"), thing.TryGetProperty("was", out _) ? Texts(thing, "was") : [], place);

    private static string Text(JsonElement thing, string name) =>
        thing.GetProperty(name).GetString() ?? throw new FormatException($"`{name}` is null");

    private static ImmutableArray<string> Texts(JsonElement thing, string name) =>
        [.. thing.GetProperty(name).EnumerateArray().Select(text => text.GetString() ?? string.Empty)];

    private static ImmutableSortedDictionary<string, string> Map(JsonElement thing, string name) =>
        thing
            .GetProperty(name)
            .EnumerateObject()
            .ToImmutableSortedDictionary(
                one => one.Name,
                one => one.Value.GetString() ?? string.Empty,
                StringComparer.Ordinal
            );
}
