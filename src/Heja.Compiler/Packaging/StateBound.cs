using System.Collections.Immutable;
using System.Globalization;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Packaging;

/// <summary>The longest saved state a course can need, in characters, by the format in docs/saved-state.md.</summary>
public static class StateBound
{
    // version, course, attempt, sequence, length, checksum, flags, score; then the place with a lesson and a block.
    private const int Header = 1 + 4 + 4 + 4 + 3 + 4 + 1 + 2;
    private const int Place = 1 + 4 + 4;

    /// <summary>Everything answered, every flag set, every scenario walked to its last scene.</summary>
    public static int Of(Edition edition) => Header + Place + edition.Lessons.Sum(lesson => Of(edition, lesson));

    /// <summary>Reports a state that would not fit, and names what takes the room.</summary>
    public static void Check(Edition edition, int longest, int limit, string format, DiagnosticBag diagnostics)
    {
        if (longest <= limit)
            return;
        var heaviest = edition
            .Lessons.OrderByDescending(lesson => Of(edition, lesson))
            .Take(3)
            .Select(lesson => string.Create(CultureInfo.InvariantCulture, $"`{lesson.Name.Id}` {Of(edition, lesson)}"));
        diagnostics.Add(
            new Diagnostic(
                PackagingCodes.StateTooLong,
                edition.Course.Location,
                $"a learner's saved state can grow to {longest} characters, and {format} in `{edition.Municipality.Lms.Name}` keeps {limit}",
                "divide the course in two, or ask fewer questions in its longest lessons"
            )
            {
                Notes = [new DiagnosticNote($"most room is taken by {string.Join(", ", heaviest)}", null)],
                Municipalities = ImmutableSortedSet.Create(StringComparer.Ordinal, edition.Municipality.Id),
            }
        );
    }

    private static int Of(Edition edition, Lesson lesson)
    {
        var scenes = lesson.Kind == LessonKind.Scenario ? edition.AllBlocks(lesson).OfType<Scene>().Count() : 0;
        var inside = edition
            .AllBlocks(lesson)
            .Sum(block =>
                block switch
                {
                    // fingerprint, attempts, best, response
                    Question question => Entry(3 + 1 + 1 + question.ResponseDigits),
                    Kept => Entry(1),
                    _ => 0,
                }
            );
        return Entry(1 + (2 * scenes) + OfQuiz(edition, lesson)) + inside;
    }

    // rounds, the best one's points, the questions drawn
    private static int OfQuiz(Edition edition, Lesson lesson) =>
        lesson.Quiz is { } quiz
            ? 1 + 2 + (2 * Math.Min(quiz.Draw, edition.AllBlocks(lesson).OfType<Question>().Count()))
            : 0;

    // A payload of 63 digits or more says so with 63 and writes its size in two further digits.
    private static int Entry(int payload) => 4 + 1 + (payload >= 63 ? 2 : 0) + payload;
}
