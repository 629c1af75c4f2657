using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Text;

namespace Heja.Compiler.Starting;

/// <summary>A new lesson in every language of its course, listed last in its module.</summary>
/// <param name="Id">The lesson's id.</param>
/// <param name="Course">The course; null: the only one there is.</param>
/// <param name="Module">The module; null: the last one.</param>
/// <param name="Kind">The kind of lesson: one of <see cref="Kinds"/>.</param>
/// <param name="Title">Its title; null: made of its id.</param>
public sealed record LessonStart(string Id, string? Course, string? Module, string Kind, string? Title)
{
    /// <summary>The kinds of lesson there are.</summary>
    public static ImmutableArray<string> Kinds => [.. FrontMatter.Kinds.Keys];

    /// <summary>The lesson's files and the course's, with a line more.</summary>
    public Start Make(CourseFiles files)
    {
        if (Starts.Invalid(Id) is { } problem)
            return Start.Wrong(problem);
        var courses = Names(YamlFile.Read(files, "heja.yaml")?.Root["courses"]);
        var course = Course ?? (courses is [var only] ? only : null);
        if (course is null || !courses.Contains(course))
            return Start.Wrong(
                Course is null
                    ? "name the course with `--course`"
                    : $"there is no course `{Course}`; {NearMiss.Suggest(Course, courses)}"
            );
        return YamlFile.Read(files, $"{course}/course.yaml") is { } file
            ? Add(file, course)
            : Start.Wrong($"`{course}/course.yaml` cannot be read; `heja check` says why");
    }

    private Start Add(YamlFile course, string folder)
    {
        var modules = (course.Root["modules"] as YamlList)?.Items.OfType<YamlMap>().ToList() ?? [];
        var ids = modules.Select(module => Text(module["id"])).ToList();
        var at = Module is null ? modules.Count - 1 : ids.IndexOf(Module);
        if (at < 0)
            return Start.Wrong(
                Module is null
                    ? "the course has no module yet; write one in course.yaml"
                    : $"there is no module `{Module}`; {NearMiss.Suggest(Module, ids)}"
            );
        if (ListEntry.Add(course.Source, modules[at]["lessons"], Id) is not { } text)
            return Start.Wrong($"the module `{ids[at]}` has no list; write `lessons: [{Id}]` in course.yaml first");
        var title = Title ?? char.ToUpperInvariant(Id[0]) + Id[1..].Replace('-', ' ');
        var lessons = Names(course.Root["languages"])
            .Select(language => new StartedFile(
                $"{folder}/{ids[at]}/{Id}.{language}.md",
                StartTexts.Lesson(Kind, language, YamlText(title), $"{Id}-fraga"),
                IsNew: true
            ));
        return Start.Of([.. lessons, new StartedFile(course.Source.Path, text, IsNew: false)]);
    }

    // A title with a colon in it, for example, would otherwise be read as keys.
    private static string YamlText(string title) =>
        $"\"{title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static ImmutableArray<string> Names(YamlNode? node) =>
        node switch
        {
            YamlList list => [.. list.Items.Select(Text)],
            YamlScalar { IsNull: false } single => [single.Text],
            _ => [],
        };

    private static string Text(YamlNode? node) => (node as YamlScalar)?.Text ?? string.Empty;
}
