using System.Collections.Immutable;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Binding.Overlays;

/// <summary>A municipality's own lessons, and those that replace one of the course.</summary>
internal static class OwnLessons
{
    public static ImmutableDictionary<(string, string), Lesson> Bind(
        OverlayFiles files,
        Course course,
        ImmutableArray<AddedLesson> added,
        string folder
    )
    {
        var bound = ImmutableDictionary.CreateBuilder<(string, string), Lesson>();
        // The source language first: translations take their identities from it.
        var written = files.In(folder).OrderByDescending(pair => pair.File.Language == course.SourceLanguage);
        foreach (var (path, file) in written)
        {
            files.Used.Add(path);
            var module = course.Modules.FirstOrDefault(module => module.Lessons.Contains(file.Lesson));
            var after = added.FirstOrDefault(lesson => lesson.Lesson == file.Lesson)?.After;
            var home =
                module
                ?? course.Modules.FirstOrDefault(candidate =>
                    after is not null && candidate.Lessons.Contains(Root(added, after))
                );
            if (home is null || !course.Languages.Contains(file.Language))
            {
                files.ReportNothing(
                    path,
                    $"the course has no lesson `{file.Lesson}` in `{file.Language}`",
                    file.Lesson,
                    [.. course.Modules.SelectMany(m => m.Lessons)]
                );
                continue;
            }

            var original = course.Lessons.GetValueOrDefault((file.Lesson, course.SourceLanguage));
            var source =
                bound.GetValueOrDefault((file.Lesson, course.SourceLanguage))
                ?? (file.Language == course.SourceLanguage ? null : original);
            if (
                files.Lessons.Bind(
                    files.Syntax.Lessons[path],
                    home.Name.Id,
                    source,
                    original ?? source,
                    files.Diagnostics
                )
                is not { } lesson
            )
                continue;
            bound[(file.Lesson, file.Language)] = lesson;
            CheckReplacement(files, course, lesson);
        }

        return bound.ToImmutable();
    }

    // A local lesson may stand after another local lesson.
    private static string Root(ImmutableArray<AddedLesson> added, string after)
    {
        for (var steps = 0; steps < added.Length; steps++)
            after = added.FirstOrDefault(lesson => lesson.Lesson == after)?.After ?? after;
        return after;
    }

    private static void CheckReplacement(OverlayFiles files, Course course, Lesson lesson)
    {
        if (!course.Lessons.TryGetValue((lesson.Name.Id, lesson.Language), out var original))
            return;
        var kept = CourseBinder
            .Identifiers(lesson)
            .Select(identifier => identifier.Id)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var lost in LessonBinder.Descendants(original.Blocks).OfType<NamedBlock>())
        {
            var id = lost switch
            {
                Question question => question.Identifier.Id,
                Kept block => block.Identifier.Id,
                _ => null,
            };
            if (id is null || kept.Contains(id))
                continue;
            files.Diagnostics.Add(
                new Diagnostic(
                    BindingCodes.LostQuestion,
                    lesson.Location,
                    $"the replaced lesson lacks the {(lost is Question ? "question" : $"block `{lost.Name}`")} `{id}`",
                    "keep everything that is answered in the original, with its id: answers are saved by it"
                )
                {
                    Notes = [new DiagnosticNote("in the original", lost.Location)],
                }
            );
        }
    }

    // Languages share saved answers: a question corrected in one of them only would reset the answers of the other.
    public static void CheckLanguages(
        OverlayFiles files,
        Course course,
        ImmutableDictionary<(string, string), Lesson> replaced,
        IEnumerable<string> languages
    )
    {
        foreach (var language in languages.Where(language => language != course.SourceLanguage))
        {
            foreach (var lesson in replaced.Values.Where(lesson => lesson.Language == course.SourceLanguage))
            {
                if (
                    course.Lessons.TryGetValue((lesson.Name.Id, lesson.Language), out var original)
                    && !replaced.ContainsKey((lesson.Name.Id, language))
                    && course.Lessons.ContainsKey((lesson.Name.Id, language))
                    && LessonBinder.QuestionsOf(original).Values.Any(question => IsChanged(question, lesson))
                )
                    files.Diagnostics.Add(
                        BindingCodes.MissingTranslation,
                        lesson.Location,
                        $"the lesson has other questions than the original, and is not replaced in `{language}`",
                        $"write `{lesson.Name.Id}.{language}.md` beside it"
                    );
            }
        }
    }

    private static bool IsChanged(Question question, Lesson replaced) =>
        LessonBinder.QuestionsOf(replaced).TryGetValue(question.Identifier.Id, out var other)
        && Fingerprints.Of(question) != Fingerprints.Of(other);
}
