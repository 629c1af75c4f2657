using System.Collections.Immutable;
using Heja.Compiler.Binding.Yaml;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding;

/// <summary>The rules of a quiz, and whether its questions can keep them.</summary>
internal static class Quizzes
{
    // What the codec can count (docs/saved-state.md), and a little less.
    private const int MostRounds = 60;

    /// <summary>Reads <c>draw</c> and <c>rounds</c>; 0 where they are absent.</summary>
    public static QuizRules Bind(YamlForm form) =>
        new(form.Number("draw", 1, 1000) ?? 0, form.Number("rounds", 1, MostRounds) ?? 0);

    /// <summary>Languages share saved answers: a translation takes the rules from its source, or says the same.</summary>
    public static QuizRules Inherit(QuizRules written, Lesson source, SourceLocation place, DiagnosticBag diagnostics)
    {
        if (source.Quiz is not { } rules)
            return written;
        if ((written.Draw > 0 && written.Draw != rules.Draw) || (written.Rounds > 0 && written.Rounds != rules.Rounds))
            diagnostics.Add(
                new Diagnostic(
                    BindingCodes.TranslationDiffers,
                    place,
                    "the quiz has other `draw` or `rounds` than in the source language",
                    "remove them here: a translation takes them from its source"
                )
                {
                    Notes = [new DiagnosticNote("in the source language", source.Location)],
                }
            );
        return rules;
    }

    /// <summary>Reports what would stop a learner, or make two learners' rounds of unlike worth.</summary>
    public static void Check(Lesson lesson, QuizRules rules, SourceLocation? draw, DiagnosticBag diagnostics)
    {
        var place = draw ?? lesson.Location;
        var questions = LessonBinder.Descendants(lesson.Blocks).OfType<Question>().ToList();
        var certain = Unconditional(lesson.Blocks).OfType<Question>().Count();
        if (certain == 0)
            diagnostics.Add(
                BindingCodes.NoQuestions,
                lesson.Location,
                questions.Count == 0
                    ? "the quiz asks nothing"
                    : "the quiz has no question that all municipalities have",
                "write a question, for example a `choice`, outside every `if`"
            );
        if (rules.Draw == 0 || certain == 0)
            return;
        if (rules.Draw > certain)
            diagnostics.Add(
                BindingCodes.DrawTooMany,
                place,
                $"the quiz draws {rules.Draw} questions and has {certain}{(certain < questions.Count ? " that all municipalities have" : string.Empty)}",
                $"write `draw: {certain}` or fewer, or add questions"
            );
        if (questions.FirstOrDefault(question => question.Points != questions[0].Points) is { } other)
            diagnostics.Add(
                new Diagnostic(
                    BindingCodes.UnequalPoints,
                    other.Location,
                    $"the question gives {other.Points} points and another one gives {questions[0].Points}, in a quiz that draws",
                    "let all questions of the quiz give the same points: a round must be worth the same whatever is drawn"
                )
                {
                    Notes = [new DiagnosticNote("the other one", questions[0].Location)],
                }
            );
        ReportTwins(questions, diagnostics);
    }

    private static void ReportTwins(List<Question> questions, DiagnosticBag diagnostics)
    {
        foreach (
            var twins in questions
                .DistinctBy(question => question.Identifier.FirstName)
                .GroupBy(question => StateKeys.DrawKey(question.Identifier.FirstName))
                .Where(group => group.Count() > 1)
        )
            diagnostics.Add(
                BindingCodes.KeyCollision,
                twins.Last().Identifier.Location,
                $"the questions {string.Join(" and ", twins.Select(question => $"`{question.Identifier.Id}`"))} would share their place in a saved draw",
                "choose another id for one of them"
            );
    }

    private static IEnumerable<Block> Unconditional(ImmutableArray<Block> blocks) =>
        blocks.Where(block => block is not Condition).SelectMany(block => Unconditional(block.Children).Prepend(block));
}
