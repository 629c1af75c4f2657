using System.Text.Json;
using Heja.Compiler.Model;

namespace Heja.Compiler.Releases;

/// <summary>Releases of courses as JSON.</summary>
internal static class ReleaseWriter
{
    public static void WriteCourses(Utf8JsonWriter json, IEnumerable<CourseRelease> courses)
    {
        json.WriteStartArray("courses");
        foreach (var course in courses)
            WriteCourse(json, course);
        json.WriteEndArray();
    }

    private static void WriteCourse(Utf8JsonWriter json, CourseRelease course)
    {
        json.WriteStartObject();
        json.WriteString("id", course.Course);
        json.WriteString("iri", course.Iri);
        json.WriteString("version", course.Version);
        WriteTexts(json, "languages", course.Languages);
        if (course.Passing is { } passing)
            json.WriteNumber("passing", passing);
        json.WriteStartArray("lessons");
        foreach (var lesson in course.Lessons)
            WriteLesson(json, lesson);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLesson(Utf8JsonWriter json, ReleasedLesson lesson)
    {
        json.WriteStartObject();
        WriteName(json, lesson.Name);
        json.WriteString("module", lesson.Module);
        json.WriteString("kind", lesson.Kind);
        WriteMap(json, "title", lesson.Title.ByLanguage);
        WriteMap(json, "texts", lesson.Texts);
        json.WriteStartArray("questions");
        foreach (var question in lesson.Questions)
            WriteQuestion(json, question);
        json.WriteEndArray();
        json.WriteStartArray("kept");
        foreach (var kept in lesson.Kept)
        {
            json.WriteStartObject();
            WriteName(json, kept.Name);
            json.WriteString("type", kept.Type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteQuestion(Utf8JsonWriter json, ReleasedQuestion question)
    {
        json.WriteStartObject();
        WriteName(json, question.Name);
        json.WriteString("type", question.Type);
        json.WriteString("fingerprint", question.Fingerprint);
        WriteMap(json, "prompt", question.Prompt.ByLanguage);
        json.WriteStartArray("options");
        foreach (var option in question.Options)
        {
            json.WriteStartObject();
            json.WriteString("identity", option.Identity);
            json.WriteString("text", option.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteName(Utf8JsonWriter json, Identifier name)
    {
        json.WriteString("id", name.Id);
        if (!name.Was.IsEmpty)
            WriteTexts(json, "was", name.Was);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> map)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in map)
            json.WriteString(key, value);
        json.WriteEndObject();
    }
}
