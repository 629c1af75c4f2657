using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Fixing;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax;
using Heja.Compiler.Text;

namespace Heja.Compiler;

/// <summary>What <c>heja fix</c> writes.</summary>
/// <param name="Files">The files that become others, by path.</param>
/// <param name="Problems">Errors because of which something was not fixed.</param>
public sealed record Fixes(ImmutableArray<FixedFile> Files, ImmutableArray<Diagnostic> Problems);

/// <summary>Files in, files with ids and translation marks out. A second time there is nothing to fix.</summary>
public sealed class Fixer(CourseFiles files, Version version)
{
    private readonly ImmutableArray<LessonGroup> _lessons = LessonGroup.Find(
        SyntaxReader.Read(files, new DiagnosticBag())
    );

    /// <summary>What is wrong with the name of a translation (<c>lesson</c> or <c>lesson.language</c>), or null.</summary>
    public string? Misspelt(string translated)
    {
        var names = _lessons
            .SelectMany(one => one.Translations.Select(other => $"{one.Lesson}.{other.Language}").Append(one.Lesson))
            .ToHashSet(StringComparer.Ordinal);
        if (names.Contains(translated))
            return null;
        var near = NearMiss.Find(translated, names);
        return $"there is no translation `{translated}`{(near is null ? string.Empty : $"; did you mean `{near}`?")}";
    }

    /// <summary>Fixes everything that can be fixed safely.</summary>
    /// <param name="translated">The translations that are up to date, as <c>lesson</c> or <c>lesson.language</c>.</param>
    public Fixes Fix(IReadOnlyCollection<string> translated)
    {
        var named = Apply(files, Ids());
        var problems = Compilation.Create(named, version).Diagnostics.Where(one => one.IsError).ToList();
        var broken = problems.Select(problem => problem.Location.Path).ToHashSet(StringComparer.Ordinal);
        var lessons = LessonGroup.Find(SyntaxReader.Read(named, new DiagnosticBag()));
        var marks = lessons
            .Where(lesson => !broken.Contains($"{lesson.Course}/course.yaml"))
            .SelectMany(lesson =>
                TranslationMarks.Find(
                    lesson,
                    language =>
                        translated.Contains(lesson.Lesson) || translated.Contains($"{lesson.Lesson}.{language}"),
                    broken.Contains
                )
            );
        return new Fixes(Compare(Apply(named, marks)), [.. problems.Where(IsInTheWay)]);
    }

    private IEnumerable<(string Path, TextEdit Edit)> Ids()
    {
        var syntax = SyntaxReader.Read(files, new DiagnosticBag());
        var types = Builtins.Blocks.ToImmutableSortedDictionary(
            block => block.Name,
            block => block,
            StringComparer.Ordinal
        );
        foreach (var course in LessonGroup.Find(syntax).GroupBy(lesson => lesson.Course))
        {
            var names = new UsedNames(syntax, course, course.Key);
            foreach (var edit in course.SelectMany(lesson => MissingIds.Find(lesson, names, types)))
                yield return edit;
        }
    }

    private static CourseFiles Apply(CourseFiles files, IEnumerable<(string Path, TextEdit Edit)> edits)
    {
        var byPath = edits.ToLookup(edit => edit.Path, edit => edit.Edit);
        return new CourseFiles(
            files
                .Paths.Select(files.Find)
                .OfType<SourceFile>()
                .Select(file => byPath.Contains(file.Path) ? Apply(file, [.. byPath[file.Path]]) : file)
        );
    }

    private static SourceFile Apply(SourceFile file, ImmutableArray<TextEdit> edits)
    {
        var text = file.ReadText(new DiagnosticBag())?.Content ?? throw new InvalidOperationException("it was read");
        var bytes = FixedFile.Of(file, TextEdit.Apply(text, edits)).Bytes;
        return new SourceFile(file.Path, () => bytes);
    }

    private ImmutableArray<FixedFile> Compare(CourseFiles now) =>
        [
            .. now
                .Paths.Where(path => !ReferenceEquals(now.Find(path), files.Find(path)))
                .Select(path => FixedFile.Of(FileOf(files, path), FileOf(now, path).ReadText(new())?.Content ?? "")),
        ];

    private static SourceFile FileOf(CourseFiles files, string path) =>
        files.Find(path) ?? throw new InvalidOperationException($"`{path}` is there");

    // What is wrong with brands or pictures is no reason why a lesson was not fixed.
    private bool IsInTheWay(Diagnostic problem) =>
        problem.Location.Path is "heja.yaml"
        || _lessons.Any(lesson => problem.Location.Path == $"{lesson.Course}/course.yaml")
        || (
            LessonFileName.Parse(problem.Location.Path) is not null
            && !problem.Location.Path.Contains("/slots/", StringComparison.Ordinal)
        );
}
