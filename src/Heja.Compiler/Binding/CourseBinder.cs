using System.Collections.Immutable;
using Heja.Compiler.Binding.Yaml;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding;

/// <summary>One course: its file, then its lessons in every language.</summary>
/// <param name="Syntax">Every parsed file.</param>
/// <param name="Lessons">Binds lessons.</param>
internal sealed record CourseBinder(CourseSyntax Syntax, LessonBinder Lessons)
{
    /// <summary>Binds a course; its lessons may be incomplete when something was reported.</summary>
    public Course? Bind(string id, DiagnosticBag diagnostics)
    {
        if (!Syntax.Yaml.TryGetValue($"{id}/course.yaml", out var yaml) || yaml.Root is null)
            return null;
        var form = new YamlForm(yaml.Root, diagnostics);
        var before = diagnostics.Count;
        if (CourseFile.Bind(form, id, diagnostics) is not { } course)
            return null;
        var glossary = BindGlossary(course, diagnostics);
        course = course with { Glossary = glossary ?? [] };
        ReportUnlisted(course, diagnostics);
        var lessons = BindLessons(course, diagnostics);
        course = course with { Lessons = lessons };
        Ids.CheckUnique(Identifiers(course), diagnostics);
        var expected = course.Modules.SelectMany(module =>
            module.Lessons.SelectMany(lesson =>
                course.Languages.Select(language => Path(course, module, lesson, language))
            )
        );
        var missing = expected.Count(path => !Lessons.Files.Contains(path));
        var isWhole = glossary is not null && lessons.Count + missing == expected.Count();
        return course with { IsSound = isWhole && diagnostics.Count == before };
    }

    /// <summary>Null when the file cannot be read.</summary>
    private ImmutableArray<Term>? BindGlossary(Course course, DiagnosticBag diagnostics)
    {
        var path = GlossaryFile.PathOf(course.Id);
        if (!Lessons.Files.Contains(path))
            return [];
        return Syntax.Yaml.TryGetValue(path, out var yaml) && yaml.Root is not null
            ? GlossaryFile.Bind(new YamlForm(yaml.Root, diagnostics), course.Languages, diagnostics)
            : null;
    }

    /// <summary>Modules, lessons, questions and kept blocks of the course, in order; slots are named places of the course too.</summary>
    public static IEnumerable<Identifier> Identifiers(Course course) =>
        course.Modules.SelectMany(module =>
            module
                .Lessons.Select(lesson => course.Lessons.GetValueOrDefault((lesson, course.SourceLanguage)))
                .OfType<Lesson>()
                .SelectMany(Identifiers)
                .Prepend(module.Name)
        );

    /// <summary>A lesson and what is answered or kept in it.</summary>
    public static IEnumerable<Identifier> Identifiers(Lesson lesson) =>
        LessonBinder
            .Descendants(lesson.Blocks)
            .Select(block =>
                block switch
                {
                    Question question => question.Identifier,
                    Kept kept => kept.Identifier,
                    Slot slot => new Identifier(slot.Id, [], slot.Location),
                    _ => null,
                }
            )
            .OfType<Identifier>()
            .Prepend(lesson.Name);

    private ImmutableDictionary<(string, string), Lesson> BindLessons(Course course, DiagnosticBag diagnostics)
    {
        var results = course
            .Modules.SelectMany(module => module.Lessons.Select(lesson => (Module: module, Lesson: lesson)))
            .AsParallel()
            .AsOrdered()
            .Select(entry => BindLanguages(course, entry.Module, entry.Lesson))
            .ToList();
        foreach (var (_, bag) in results)
            diagnostics.AddRange(bag);
        return results
            .SelectMany(result => result.Lessons)
            .DistinctBy(lesson => (lesson.Name.Id, lesson.Language))
            .ToImmutableDictionary(lesson => (lesson.Name.Id, lesson.Language));
    }

    private (List<Lesson> Lessons, DiagnosticBag Bag) BindLanguages(Course course, Module module, string id)
    {
        var bag = new DiagnosticBag();
        var lessons = new List<Lesson>();
        Lesson? source = null;
        foreach (var language in course.Languages)
        {
            var path = Path(course, module, id, language);
            if (!Syntax.Lessons.TryGetValue(path, out var syntax))
            {
                if (!course.LanguagesFor(language).Any(one => Lessons.Files.Contains(Path(course, module, id, one))))
                    ReportMissing(course, module, id, language, path, bag);
                continue;
            }

            var lesson = Lessons.Bind(syntax, module.Name.Id, source, source, bag);
            if (language == course.SourceLanguage)
                source = lesson;
            if (lesson is not null)
                lessons.Add(lesson);
        }

        return (lessons, bag);
    }

    private static string Path(Course course, Module module, string lesson, string language) =>
        $"{course.Id}/{module.Name.Id}/{lesson}.{language}.md";

    private void ReportMissing(Course course, Module module, string id, string language, string path, DiagnosticBag bag)
    {
        var place = module.LessonPlaces[module.Lessons.IndexOf(id)];
        var isThere = course.Languages.Any(other => Lessons.Files.Contains(Path(course, module, id, other)));
        var folder = $"{course.Id}/{module.Name.Id}/";
        var near = NearMiss.Find(
            id,
            Lessons
                .Files.Under(folder[..^1])
                .Select(LessonFileName.Parse)
                .OfType<LessonFileName>()
                .Select(file => file.Lesson)
        );
        if (isThere)
            bag.Add(
                BindingCodes.MissingTranslation,
                place,
                $"the lesson `{id}` is missing in `{language}`",
                language == course.SourceLanguage
                    ? $"write `{path}`"
                    : $"write `{path}`, or let the language fall back: `fallback: [{language}]` in course.yaml"
            );
        else
            bag.Add(
                new Diagnostic(
                    Sources.FileCodes.MissingFile,
                    place,
                    $"the lesson `{id}` does not exist",
                    near is null ? $"write `{path}`" : $"did you mean `{near}`?"
                )
                {
                    Subject = folder + id,
                }
            );
    }

    private bool IsMeant(Course course, LessonFileName file)
    {
        var module = course.Modules.FirstOrDefault(module => file.Folder == $"{course.Id}/{module.Name.Id}");
        return module is not null
            && !module.Lessons.Contains(file.Lesson)
            && module.Lessons.Any(lesson =>
                !course.Languages.Any(language => Lessons.Files.Contains($"{file.Folder}/{lesson}.{language}.md"))
                && NearMiss.Find(lesson, [file.Lesson]) is not null
            );
    }

    private void ReportUnlisted(Course course, DiagnosticBag diagnostics)
    {
        var listed = course
            .Modules.SelectMany(module => module.Lessons.Select(lesson => $"{course.Id}/{module.Name.Id}/{lesson}"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (
            var syntax in Lessons
                .Files.Under(course.Id)
                .Where(Syntax.Lessons.ContainsKey)
                .Select(path => Syntax.Lessons[path])
        )
        {
            var file = LessonFileName.Parse(syntax.Source.Path);
            if (file is null)
                continue;
            var place = new SourceLocation(syntax.Source, default);
            // A misspelt entry of course.yaml is reported there, with this file's name.
            if (IsMeant(course, file))
                continue;
            if (!listed.Contains($"{file.Folder}/{file.Lesson}"))
                diagnostics.Add(
                    new Diagnostic(
                        BindingCodes.UnlistedLesson,
                        place,
                        $"the lesson `{file.Lesson}` is not listed in `{course.Id}/course.yaml`",
                        "add it to its module's `lessons`, or remove the file"
                    )
                    {
                        Subject = $"{file.Folder}/{file.Lesson}",
                    }
                );
            else if (!course.Languages.Contains(file.Language))
                diagnostics.Add(
                    BindingCodes.UnlistedLesson,
                    place,
                    $"the course has no language `{file.Language}`",
                    $"add it to `languages` in `{course.Id}/course.yaml`, or remove the file"
                );
        }
    }
}
