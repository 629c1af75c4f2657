using System.Globalization;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Rendering;

/// <summary>The right answers of a course, for the end of the printed one. Questions are numbered within their lesson, as on the page.</summary>
internal sealed class AnswerKey(Edition edition, Func<Lesson, RenderContext> contextOf)
{
    /// <summary>Lessons that ask something, each with its answers in order.</summary>
    /// <param name="feedback">What is said of answers, by question.</param>
    public object Lessons(IReadOnlyDictionary<string, QuestionHtml> feedback) =>
        TemplateValues.List(
            edition
                .Modules.SelectMany(
                    (module, m) =>
                        module.Lessons.Select((lesson, l) => (lesson, Number: $"{Count(m + 1)}.{Count(l + 1)}"))
                )
                .Where(one => QuestionsOf(one.lesson).Any()),
            one => new TemplateValues
            {
                ["id"] = one.lesson.Name.Id,
                ["number"] = one.Number,
                ["title"] = one.lesson.Title,
                ["lang"] = LanguageMark.Of(one.lesson.Language, edition.Language),
                ["questions"] = Questions(one.lesson, feedback),
            }
        );

    private object Questions(Lesson lesson, IReadOnlyDictionary<string, QuestionHtml> feedback)
    {
        var words = new LessonRenderer(contextOf(lesson), edition, lesson);
        return TemplateValues.List(
            QuestionsOf(lesson),
            question => new TemplateValues
            {
                ["answers"] = TemplateValues.List(
                    Answers(question, words),
                    answer => new TemplateValues { ["of"] = answer.Of, ["text"] = answer.Text }
                ),
                ["why"] = TemplateValues.List(
                    Why(question, feedback[question.Identifier.Id]).Where(why => why.Text.Length > 0),
                    why => why
                ),
            }
        );
    }

    private IEnumerable<Question> QuestionsOf(Lesson lesson) => edition.AllBlocks(lesson).OfType<Question>();

    private static IEnumerable<Html> Why(Question question, QuestionHtml feedback) =>
        question
            .WrittenOrder.Where(index => question.Options[index].IsRight)
            .Select(index => feedback.Feedback[index])
            .Append(feedback.Right);

    // What is sorted or matched stands before where it belongs; other answers are the answer alone.
    private static IEnumerable<(string? Of, string Text)> Answers(Question question, LessonRenderer words)
    {
        if (question.Groups.IsEmpty)
            return Texts(question, words).Select(text => ((string?)null, text));
        return question
            .WrittenOrder.Select(index => question.Options[index])
            .Select(option => ((string?)words.Words(option.Text), words.Words(question.Groups[option.Group].Text)));
    }

    private static IEnumerable<string> Texts(Question question, LessonRenderer words)
    {
        var options = question.WrittenOrder.Select(index => question.Options[index]);
        if (question.Range is { } range)
            return [Range(range, words)];
        if (question.Options.Any(option => option.Place is not null))
            return options
                .OrderBy(option => option.Place)
                .Select((option, i) => $"{Count(i + 1)}. {words.Words(option.Text)}");
        return question.Options.Any(option => !option.Accepted.IsEmpty)
            ? options.Select(option => string.Join(" / ", option.Accepted))
            : options.Where(option => option.IsRight).Select(option => words.Words(option.Text));
    }

    private static string Range(NumberRange range, LessonRenderer words)
    {
        if (range.Answer is { } answer)
            return Number(answer, words);
        var key =
            range.Min is null ? "right_most"
            : range.Max is null ? "right_least"
            : "right_between";
        return words
            .Text(key)
            .Replace("{min}", Number(range.Min ?? 0, words), StringComparison.Ordinal)
            .Replace("{max}", Number(range.Max ?? 0, words), StringComparison.Ordinal);
    }

    private static string Number(decimal number, LessonRenderer words) =>
        NumberRange.Text(number).Replace(".", words.Text("decimal_mark"), StringComparison.Ordinal);

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
