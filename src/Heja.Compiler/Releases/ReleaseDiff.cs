using System.Collections.Immutable;
using Heja.Compiler.Model;

namespace Heja.Compiler.Releases;

/// <summary>
/// What an update does to learners. Things are the same when the new one still reads the saved-state key that the old one writes: that
/// of its first name (docs/saved-state.md).
/// </summary>
public static class ReleaseDiff
{
    /// <summary>The differences that matter, in the order of the new release; what is gone comes last.</summary>
    public static ImmutableArray<Change> Between(CourseRelease old, CourseRelease now)
    {
        if (old.Course != now.Course || old.Iri != now.Iri)
            return [new Change("course-replaced", Effect.Lost, Of(now), Same(old.Course), Same(now.Course))];
        return
        [
            .. Languages(old, now),
            .. Passing(old, now),
            .. now.Lessons.SelectMany(lesson => Lessons(Match(old.Lessons, lesson.Name, one => one.Name), lesson)),
            .. old
                .Lessons.Where(lesson => !now.Lessons.Any(one => Continues(lesson.Name, one.Name)))
                .Select(lesson => new Change("lesson-removed", Effect.Lost, lesson.Name, lesson.Title)),
            .. Questions(old, now),
            .. Kept(old, now),
        ];
    }

    /// <summary>Whether what was saved of the old thing is found by the new one.</summary>
    public static bool Continues(Identifier old, Identifier now) => now.AllNames.Contains(old.FirstName);

    private static IEnumerable<Change> Languages(CourseRelease old, CourseRelease now) =>
        now
            .Languages.Except(old.Languages)
            .Select(language => new Change("language-added", Effect.Kept, Of(now), Same(language)))
            .Concat(
                old.Languages.Except(now.Languages)
                    .Select(language => new Change("language-removed", Effect.Kept, Of(now), Same(language)))
            );

    private static IEnumerable<Change> Passing(CourseRelease old, CourseRelease now) =>
        old.Passing == now.Passing
            ? []
            :
            [
                now.Passing is { } score
                    ? new Change("passing-changed", Effect.Kept, Of(now), Same($"{score}"))
                    : new Change("passing-removed", Effect.Kept, Of(now)),
            ];

    private static IEnumerable<Change> Lessons(ReleasedLesson? old, ReleasedLesson now)
    {
        if (old is null)
        {
            yield return new Change("lesson-added", Effect.New, now.Name, now.Title);
            yield break;
        }

        if (old.Name.Id != now.Name.Id)
            yield return new Change("lesson-renamed", Effect.Kept, now.Name, now.Title);
        if (old.Module != now.Module)
            yield return new Change("lesson-moved", Effect.Kept, now.Name, now.Title, Same(now.Module));
        if (old.Kind != now.Kind)
            yield return new Change("lesson-kind-changed", Effect.New, now.Name, now.Title);
        else if (!old.Texts.IsEmpty && !now.Texts.IsEmpty && !Equal(old.Texts, now.Texts))
            yield return new Change("lesson-edited", Effect.Kept, now.Name, now.Title);
    }

    private static IEnumerable<Change> Questions(CourseRelease old, CourseRelease now)
    {
        var (before, after) = (AllQuestions(old), AllQuestions(now));
        foreach (var (lesson, question) in after)
        {
            if (Match(before, question.Name, one => one.Question.Name) is not { Question: { } same } was)
            {
                if (Match(old.Lessons, lesson.Name, one => one.Name) is not null)
                    yield return new Change("question-added", Effect.New, question.Name, question.Prompt, lesson.Title);
                continue;
            }

            if (same.Fingerprint != question.Fingerprint)
                yield return new Change(
                    Why(same, question),
                    Effect.Reset,
                    question.Name,
                    question.Prompt,
                    lesson.Title
                );
            else if (!Continues(was.Lesson.Name, lesson.Name))
                yield return new Change("question-moved", Effect.Kept, question.Name, question.Prompt, lesson.Title);
            else if (same.Name.Id != question.Name.Id)
                yield return new Change("question-renamed", Effect.Kept, question.Name, question.Prompt, lesson.Title);
            else if (IsReworded(same, question))
                yield return new Change("options-edited", Effect.Kept, question.Name, question.Prompt, lesson.Title);
        }

        foreach (var (lesson, question) in before)
        {
            if (!after.Exists(one => Continues(question.Name, one.Question.Name)) && Stays(lesson, now))
                yield return new Change("question-removed", Effect.Lost, question.Name, question.Prompt, lesson.Title);
        }
    }

    private static IEnumerable<Change> Kept(CourseRelease old, CourseRelease now)
    {
        var (before, after) = (AllKept(old), AllKept(now));
        foreach (var (lesson, kept) in after)
        {
            var same = Match(before, kept.Name, one => one.Kept.Name).Kept;
            if (same is null && Match(old.Lessons, lesson.Name, one => one.Name) is not null)
                yield return new Change("block-added", Effect.New, kept.Name, Same(kept.Type), lesson.Title);
            else if (same is not null && same.Type != kept.Type)
                yield return new Change("block-replaced", Effect.Lost, kept.Name, Same(same.Type), lesson.Title);
            else if (same is not null && same.Name.Id != kept.Name.Id)
                yield return new Change("block-renamed", Effect.Kept, kept.Name, Same(kept.Type), lesson.Title);
        }

        foreach (var (lesson, kept) in before)
        {
            if (!after.Exists(one => Continues(kept.Name, one.Kept.Name)) && Stays(lesson, now))
                yield return new Change("block-removed", Effect.Lost, kept.Name, Same(kept.Type), lesson.Title);
        }
    }

    // What went with its lesson is said with the lesson.
    private static bool Stays(ReleasedLesson lesson, CourseRelease now) =>
        now.Lessons.Any(one => Continues(lesson.Name, one.Name));

    /// <summary>Options without ids are their words: with both order and words changed, nobody can tell which is which.</summary>
    private static string Why(ReleasedQuestion old, ReleasedQuestion now)
    {
        var (before, after) = (Identities(old), Identities(now));
        if (old.Type != now.Type)
            return "question-replaced";
        if (before.IsEmpty || before.ToHashSet(StringComparer.Ordinal).SetEquals(after))
            return "question-corrected";
        var stay = before.Intersect(after, StringComparer.Ordinal).ToList();
        var isReordered = !stay.SequenceEqual(after.Intersect(before, StringComparer.Ordinal));
        return before.Length != after.Length ? "options-changed"
            : isReordered ? "options-reordered-and-reworded"
            : "options-reworded";
    }

    // A package holds no options to compare.
    private static bool IsReworded(ReleasedQuestion old, ReleasedQuestion now) =>
        !old.Options.IsEmpty && !now.Options.IsEmpty && !old.Options.SequenceEqual(now.Options);

    private static ImmutableArray<string> Identities(ReleasedQuestion question) =>
        [.. question.Options.Select(option => option.Identity)];

    private static T? Match<T>(IEnumerable<T> olds, Identifier now, Func<T, Identifier> name) =>
        olds.FirstOrDefault(old => Continues(name(old), now));

    private static List<(ReleasedLesson Lesson, ReleasedQuestion Question)> AllQuestions(CourseRelease course) =>
        [.. course.Lessons.SelectMany(lesson => lesson.Questions.Select(question => (lesson, question)))];

    private static List<(ReleasedLesson Lesson, ReleasedKept Kept)> AllKept(CourseRelease course) =>
        [.. course.Lessons.SelectMany(lesson => lesson.Kept.Select(kept => (lesson, kept)))];

    private static bool Equal(
        ImmutableSortedDictionary<string, string> old,
        ImmutableSortedDictionary<string, string> now
    ) => now.All(one => old.GetValueOrDefault(one.Key, one.Value) == one.Value);

    private static Identifier Of(CourseRelease course) =>
        new(course.Course, [], Text.SourceLocation.OfFile("course.yaml"));

    private static LocalizedText Same(string text) =>
        new(ImmutableSortedDictionary<string, string>.Empty.Add(string.Empty, text));
}
