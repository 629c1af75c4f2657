using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Releases;

/// <summary>A bound course → what a release of it contains.</summary>
public static class ReleaseOf
{
    /// <summary>The course as it stands now, in all its languages.</summary>
    public static CourseRelease Course(Course course) =>
        Make(
            course,
            course.Languages,
            from module in course.Modules
            from id in module.Lessons
            select Lesson(
                module.Name.Id,
                [
                    .. course
                        .Languages.Select(language => course.Lessons.GetValueOrDefault((id, language)))
                        .OfType<Lesson>(),
                ],
                lesson => LessonBinder.Descendants(lesson.Blocks)
            )
        );

    /// <summary>What one municipality gets in one language, without the options: packages hold no answers.</summary>
    public static CourseRelease Edition(Edition edition) =>
        Make(
            edition.Course,
            [edition.Language],
            from module in edition.Modules
            from lesson in module.Lessons
            select WithoutOptions(Lesson(module.Module.Name.Id, [lesson], edition.AllBlocks))
        );

    private static CourseRelease Make(
        Course course,
        ImmutableArray<string> languages,
        IEnumerable<ReleasedLesson> lessons
    ) =>
        new()
        {
            Course = course.Id,
            Iri = course.Iri,
            Version = course.Version,
            Languages = languages,
            Passing = course.Passing?.Score,
            Lessons = [.. lessons],
        };

    private static ReleasedLesson WithoutOptions(ReleasedLesson lesson) =>
        lesson with
        {
            Questions = [.. lesson.Questions.Select(question => question with { Options = [] })],
        };

    private static ReleasedLesson Lesson(
        string module,
        ImmutableArray<Lesson> languages,
        Func<Lesson, IEnumerable<Block>> blocksOf
    )
    {
        var source = languages[0];
        var prompts = languages.ToDictionary(lesson => lesson.Language, lesson => Prompts(blocksOf(lesson)));
        return new ReleasedLesson(
            source.Name,
            module,
            FrontMatter.NameOf(source.Kind),
            Localized(languages, lesson => lesson.Title),
            languages.ToImmutableSortedDictionary(
                lesson => lesson.Language,
                lesson => lesson.Location.Source.Hash,
                StringComparer.Ordinal
            ),
            [
                .. blocksOf(source)
                    .OfType<Question>()
                    .Select(question =>
                        OfQuestion(question, Localized(languages, one => prompts[one.Language][question.Identifier.Id]))
                    ),
            ],
            [.. blocksOf(source).OfType<Kept>().Select(kept => new ReleasedKept(kept.Identifier, kept.Name))]
        );
    }

    private static Dictionary<string, string> Prompts(IEnumerable<Block> blocks) =>
        blocks
            .OfType<Question>()
            .ToDictionary(question => question.Identifier.Id, question => PlainText.Of(question.Prompt));

    private static ReleasedQuestion OfQuestion(Question question, LocalizedText prompt) =>
        new(
            question.Identifier,
            question.Name,
            Fingerprints.Of(question),
            prompt,
            [
                .. question
                    .WrittenOrder.Select(index => question.Options[index])
                    .Select(option => new ReleasedOption(option.Identity, PlainText.Of(option.Text))),
            ]
        );

    private static LocalizedText Localized(ImmutableArray<Lesson> languages, Func<Lesson, string> text) =>
        new(languages.ToImmutableSortedDictionary(lesson => lesson.Language, text, StringComparer.Ordinal));
}
