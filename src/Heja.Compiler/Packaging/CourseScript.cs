using System.Text;
using System.Text.Json;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;

namespace Heja.Compiler.Packaging;

/// <summary>
/// The script that tells the runtime about the course (its shape: src/Heja.Runtime/src/core/course.ts). Answers and feedback stand
/// in it encoded: this stops reading ahead, not a determined person.
/// </summary>
internal static class CourseScript
{
    public static Asset Make(RenderedCourse course, SharedContents contents, int limit)
    {
        var json = JsonText.Write(writer => WriteCourse(writer, course, contents, limit), indented: false);
        var literal = JsonText.Write(writer => writer.WriteStringValue(Rotate(json)), indented: false);
        return AssetNames.Make("course.js", Encoding.UTF8.GetBytes($"self.heja={literal};\n"));
    }

    // A substitution keeps what makes text compress well; base64 would make the script a third longer, and longer still deflated.
    private static string Rotate(string text) =>
        string.Create(
            text.Length,
            text,
            (rotated, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                    rotated[i] = source[i] is >= '!' and <= '~'
                        ? (char)('!' + ((source[i] - '!' + 47) % 94))
                        : source[i];
            }
        );

    private static void WriteCourse(Utf8JsonWriter json, RenderedCourse rendered, SharedContents contents, int limit)
    {
        var edition = rendered.Edition;
        var course = edition.Course;
        json.WriteStartObject();
        json.WriteNumber("v", 1);
        json.WriteStartObject("course");
        json.WriteString("id", course.Id);
        json.WriteString("iri", course.Iri);
        json.WriteString("key", StateKeys.Key(course.Iri));
        json.WriteString("title", course.Title.In(edition.Language));
        json.WriteString("description", course.Description.In(edition.Language));
        json.WriteString("version", course.Version);
        json.WriteEndObject();
        json.WriteStartObject("municipality");
        json.WriteString("id", edition.Municipality.Id);
        json.WriteString("name", edition.Municipality.Name.In(edition.Language));
        var named = edition.Municipality.Name.LanguageIn(edition.Language);
        if (named.Length > 0 && named != edition.Language)
            json.WriteString("language", named);
        json.WriteEndObject();
        json.WriteString("language", edition.Language);
        json.WriteNumber("limit", limit);
        json.WriteStartObject("completion");
        json.Strings("lessons", edition.Completion.Lessons);
        json.WriteNumber("needed", edition.Completion.Needed);
        json.WriteEndObject();
        WritePassing(json, edition);
        WriteModules(json, edition);
        json.WriteStartArray("lessons");
        foreach (var lesson in edition.Lessons)
            json.WriteRawValue(contents.LessonScript(rendered, lesson), skipInputValidation: true);
        json.WriteEndArray();
        WriteTexts(json, "texts", rendered.Texts[edition.Language]);
        WriteOtherTexts(json, rendered);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string> texts)
    {
        json.WriteStartObject(name);
        // What is said only on paper stands in the document for paper.
        foreach (var (key, text) in texts.Where(text => !text.Key.StartsWith("paper_", StringComparison.Ordinal)))
            json.WriteString(key, text);
        json.WriteEndObject();
    }

    private static void WriteOtherTexts(Utf8JsonWriter json, RenderedCourse rendered)
    {
        if (rendered.Texts.Count == 1)
            return;
        json.WriteStartObject("otherTexts");
        foreach (var (language, texts) in rendered.Texts.Where(pair => pair.Key != rendered.Edition.Language))
            WriteTexts(json, language, texts);
        json.WriteEndObject();
    }

    private static void WritePassing(Utf8JsonWriter json, Edition edition)
    {
        if (edition.Course.Passing is { } passing)
        {
            json.WriteStartObject("passing");
            json.WriteNumber("score", passing.Score);
            json.WriteEndObject();
        }

        var counted = edition.Course.Passing?.Lessons;
        json.Strings(
            "counted",
            edition
                .Lessons.Where(lesson => counted is null || counted.Value.Contains(lesson.Name.Id))
                .SelectMany(edition.AllBlocks)
                .OfType<Question>()
                .Select(question => question.Identifier.Id)
        );
    }

    private static void WriteModules(Utf8JsonWriter json, Edition edition)
    {
        json.WriteStartArray("modules");
        foreach (var module in edition.Modules)
        {
            json.WriteStartObject();
            json.WriteString("id", module.Module.Name.Id);
            json.WriteString("name", module.Module.Name.FirstName);
            json.WriteString("title", module.Module.Title.In(edition.Language));
            json.Strings("lessons", module.Lessons.Select(lesson => lesson.Name.Id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
