using System.Globalization;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Linting.Rules;

/// <summary>
/// Minutes are a promise to people with little time. Reading takes a minute for 200 words, and answering, thinking or choosing another
/// one each; a scenario is read along its shortest way.
/// </summary>
public sealed class StatedMinutes : LintRule
{
    private const int WordsAMinute = 200;

    // With little to read, something else takes the time: a call, a walk, a talk.
    private const int FewestMinutes = 2;

    private const int SmallestDifference = 5;

    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.StatedMinutes;

    /// <inheritdoc />
    public override void Check(LintedText text, LintReport report)
    {
        if (text.Lesson is not { Kind: not LessonKind.Team } lesson)
            return;
        var (blocks, steps) = lesson.Kind == LessonKind.Scenario ? ShortestWay.Of(text) : ([.. text.AllBlocks], 0);
        var tasks = blocks.Count(block => block is Question or Kept) + steps;
        var passages = lesson.Kind == LessonKind.Scenario ? Passage.Of(blocks) : text.Passages;
        var words = passages.Sum(passage => passage.WordCount);
        var minutes = (((double)words / WordsAMinute) + tasks) * Asked(lesson, blocks.OfType<Question>().Count());
        if (minutes >= FewestMinutes && IsFar(minutes, lesson.Minutes))
            report.Add(
                text.FrontMatter("minutes"),
                $"the lesson says {lesson.Minutes} min, and takes about {Math.Round(minutes).ToString(CultureInfo.InvariantCulture)}",
                $"write `minutes: {Math.Round(minutes).ToString(CultureInfo.InvariantCulture)}`, or change what there is to read and do"
            );
    }

    // A quiz that draws asks a part of what stands there.
    private static double Asked(Lesson lesson, int questions) =>
        lesson.Quiz is { Draw: > 0 } quiz ? Math.Min(1, (double)quiz.Draw / questions) : 1;

    private static bool IsFar(double minutes, int stated) =>
        Math.Abs(minutes - stated) >= SmallestDifference && (minutes > 2 * stated || stated > 2 * minutes);
}
