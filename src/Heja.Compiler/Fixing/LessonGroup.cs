using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Syntax;
using Heja.Compiler.Syntax.Yaml;

namespace Heja.Compiler.Fixing;

/// <summary>A lesson's files of one folder: the source and its translations.</summary>
/// <param name="Course">The course's id.</param>
/// <param name="Lesson">The lesson's id.</param>
/// <param name="Source">In the course's first language; null when it is not there.</param>
/// <param name="Translations">In the others, by language.</param>
internal sealed record LessonGroup(
    string Course,
    string Lesson,
    LessonSyntax? Source,
    ImmutableArray<(string Language, LessonSyntax Syntax)> Translations
)
{
    /// <summary>The source, when it can be changed safely.</summary>
    public LessonSyntax? SoundSource => Source is { IsSound: true } ? Source : null;

    /// <summary>The translations that can be changed safely.</summary>
    public IEnumerable<(string Language, LessonSyntax Syntax)> SoundTranslations =>
        Translations.Where(one => one.Syntax.IsSound);

    /// <summary>Every file.</summary>
    public IEnumerable<LessonSyntax> Files =>
        Translations.Select(one => one.Syntax).Concat(Source is null ? [] : [Source]);

    /// <summary>The lessons of a workspace: those of its courses, and those of municipalities in them.</summary>
    public static ImmutableArray<LessonGroup> Find(CourseSyntax syntax) =>
        [
            .. syntax
                .Lessons.Values.Where(lesson => lesson.FrontMatter is not null)
                .Select(lesson => (Syntax: lesson, File: LessonFileName.Parse(lesson.Source.Path)))
                .Where(pair => pair.File is not null)
                .GroupBy(pair => (pair.File?.Folder ?? string.Empty, pair.File?.Lesson ?? string.Empty))
                .Select(group => Make(syntax, group.Key, group.Select(one => (one.File?.Language ?? "", one.Syntax)))),
        ];

    private static LessonGroup Make(
        CourseSyntax syntax,
        (string Folder, string Lesson) name,
        IEnumerable<(string Language, LessonSyntax Syntax)> files
    )
    {
        var course = name.Folder.Split('/') is ["municipalities", _, var other, ..] ? other : name.Folder.Split('/')[0];
        var languages = syntax.Yaml.GetValueOrDefault($"{course}/course.yaml")?.Root?["languages"];
        var first = languages is YamlList { Items: [YamlScalar tag, ..] } ? tag.Text : (languages as YamlScalar)?.Text;
        var all = files.ToList();
        return new LessonGroup(
            course,
            name.Lesson,
            all.Find(file => file.Language == first).Syntax,
            [.. all.Where(file => file.Language != first).OrderBy(file => file.Language, StringComparer.Ordinal)]
        );
    }
}
