using System.Text.Json;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;

namespace Heja.Compiler.Packaging;

/// <summary>A lesson in the course's script.</summary>
internal static class LessonScript
{
    public static void Write(Utf8JsonWriter json, RenderedCourse rendered, Lesson lesson)
    {
        var blocks = rendered.Edition.AllBlocks(lesson).ToList();
        json.WriteStartObject();
        WriteName(json, lesson.Name);
        json.WriteString("module", lesson.Module);
        json.WriteString("kind", LessonRenderer.KindWord(lesson.Kind));
        json.WriteString("title", lesson.Title);
        if (lesson.Language != rendered.Edition.Language)
        {
            json.WriteString("language", lesson.Language);
            json.WriteString("direction", TextDirection.Of(lesson.Language));
        }

        json.WriteNumber("minutes", lesson.Minutes);
        json.WriteStartArray("questions");
        foreach (var question in blocks.OfType<Question>())
            WriteQuestion(json, question, rendered, lesson.Language);
        json.WriteEndArray();
        json.WriteStartArray("kept");
        foreach (var kept in blocks.OfType<Kept>())
            KeptScript.Write(json, kept, rendered.Edition, lesson.Language);
        json.WriteEndArray();
        json.WriteStartArray("scenes");
        foreach (var scene in blocks.OfType<Scene>())
        {
            json.WriteStartObject();
            json.WriteString("id", scene.Id);
            json.WriteString("key", StateKeys.SceneKey(scene.Id));
            json.WriteBoolean("end", scene.IsEnd);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (lesson.Quiz is { } quiz)
        {
            json.WriteStartObject("quiz");
            json.WriteNumber("draw", quiz.Draw);
            json.WriteNumber("rounds", quiz.Rounds);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    internal static void WriteName(Utf8JsonWriter json, Identifier identifier)
    {
        json.WriteString("id", identifier.Id);
        json.WriteString("name", identifier.FirstName);
        json.Strings("keys", identifier.AllNames.Select(StateKeys.Key));
    }

    private static void WriteQuestion(Utf8JsonWriter json, Question question, RenderedCourse rendered, string language)
    {
        var html = rendered.Questions[question.Identifier.Id];
        json.WriteStartObject();
        WriteName(json, question.Identifier);
        json.WriteString("print", Fingerprints.Of(question));
        json.WriteString("type", question.Name);
        json.WriteString("prompt", rendered.Edition.Fill(PlainText.Of(question.Prompt), language));
        json.WriteNumber("points", question.Points);
        json.WriteNumber("attempts", question.Attempts);
        json.WriteBoolean("partial", question.IsPartial);
        json.WriteBoolean("shuffle", question.IsShuffled);
        json.WriteBoolean("multiple", question.IsMultiple);
        if (question.IsStrict)
            json.WriteBoolean("strict", true);
        if (question.Range is { } range)
            WriteRange(json, range);
        json.WriteStartArray("options");
        for (var i = 0; i < question.Options.Length; i++)
            WriteOption(json, question, i, html, rendered.Edition, language);
        json.WriteEndArray();
        json.WriteStartArray("groups");
        foreach (var group in question.Groups)
        {
            json.WriteStartObject();
            json.WriteString("id", StateKeys.ReportId(group.Identity));
            json.WriteString("text", rendered.Edition.Fill(PlainText.Of(group.Text), language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteHtml(json, "rightHtml", html.Right);
        WriteHtml(json, "wrongHtml", html.Wrong);
        // A municipality may leave out what the question is about.
        var about = question.About.Select(reference => reference.Lesson).ToList();
        if (about.Count > 0)
            json.Strings(
                "about",
                rendered.Edition.Lessons.Select(lesson => lesson.Name.Id).Where(about.Contains).Distinct()
            );
        json.WriteEndObject();
    }

    private static void WriteOption(
        Utf8JsonWriter json,
        Question question,
        int index,
        QuestionHtml html,
        Edition edition,
        string language
    )
    {
        var option = question.Options[index];
        json.WriteStartObject();
        json.WriteString("id", ReportId(question, index));
        json.WriteString("text", edition.Fill(PlainText.Of(option.Text), language));
        WriteRight(json, question, option);
        WriteHtml(json, "feedbackHtml", html.Feedback[index]);
        json.WriteEndObject();
    }

    // As text: the browser's numbers would not be exact.
    private static void WriteRange(Utf8JsonWriter json, NumberRange range)
    {
        json.WriteStartObject("range");
        foreach (var (name, number) in new[] { ("min", range.Min), ("max", range.Max), ("answer", range.Answer) })
        {
            if (number is not null)
                json.WriteString(name, NumberRange.Text(number.Value));
        }

        json.WriteEndObject();
    }

    private static void WriteRight(Utf8JsonWriter json, Question question, Option option)
    {
        if (!option.Accepted.IsEmpty)
            json.Strings("accepted", option.Accepted);
        else if (option.Place is { } place)
            json.WriteNumber("place", place);
        else if (question.Groups.IsEmpty)
            json.WriteBoolean("right", option.IsRight);
        else
            json.WriteNumber("group", option.Group);
    }

    // SCORM 1.2 and xAPI know true-false answers by these words; the first option stands for true.
    private static string ReportId(Question question, int index) =>
        question.Name != "true-false" ? StateKeys.ReportId(question.Options[index].Identity)
        : question.WrittenOrder[0] == index ? "true"
        : "false";

    private static void WriteHtml(Utf8JsonWriter json, string name, Html html)
    {
        if (html.Text.Length > 0)
            json.WriteString(name, html.Text);
    }
}
