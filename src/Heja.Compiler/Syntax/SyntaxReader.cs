using System.Collections.Immutable;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Text;

namespace Heja.Compiler.Syntax;

/// <summary>CourseFiles → CourseSyntax.</summary>
public static class SyntaxReader
{
    private const string Workspace = "heja.yaml";

    /// <summary>
    /// Parses the Markdown and YAML files of the courses that <c>heja.yaml</c> names and of the municipalities, in parallel; what
    /// is found is reported in the order of the paths. Other folders beside them are nobody's courses.
    /// </summary>
    public static CourseSyntax Read(CourseFiles files, DiagnosticBag diagnostics)
    {
        var (_, _, workspace, _) = Parse(files, Workspace);
        IEnumerable<YamlNode> courses = workspace?.Root?["courses"] switch
        {
            YamlList list => list.Items,
            { } single => [single],
            null => [],
        };
        var names = courses.OfType<YamlScalar>().Select(course => course.Text);
        var folders = names.Append("municipalities").ToHashSet(StringComparer.Ordinal);
        foreach (var link in files.Links.Where(path => path == Workspace || folders.Contains(path.Split('/')[0])))
            diagnostics.Add(
                FileCodes.Link,
                SourceLocation.OfFile(link),
                $"`{link}` is a link, and links are not followed",
                "put the file or folder itself here"
            );
        var parsed = files
            .Paths.Where(path => path == Workspace || folders.Contains(path.Split('/')[0]))
            .Where(IsParsed)
            .AsParallel()
            .AsOrdered()
            .Select(path => Parse(files, path))
            .ToList();
        var lessons = ImmutableSortedDictionary.CreateBuilder<string, LessonSyntax>(StringComparer.Ordinal);
        var yaml = ImmutableSortedDictionary.CreateBuilder<string, YamlSyntax>(StringComparer.Ordinal);
        foreach (var (path, lesson, document, bag) in parsed)
        {
            diagnostics.AddRange(bag);
            if (lesson is not null)
                lessons.Add(path, lesson);
            if (document is not null)
                yaml.Add(path, document);
        }

        return new CourseSyntax(lessons.ToImmutable(), yaml.ToImmutable());
    }

    /// <summary>Whether a file of this name is parsed.</summary>
    public static bool IsParsed(string path) => Extension(path) == ".yaml" || IsLessonName(path);

    private static (string Path, LessonSyntax? Lesson, YamlSyntax? Yaml, DiagnosticBag Bag) Parse(
        CourseFiles files,
        string path
    )
    {
        var bag = new DiagnosticBag();
        if (files.Find(path)?.ReadText(bag) is not { } source)
            return (path, null, null, bag);
        if (Extension(path) == ".yaml")
            return (path, null, new YamlSyntax(source, YamlReader.ReadMap(source, bag)), bag);
        var isSlot = path.Contains("/slots/", StringComparison.Ordinal);
        return (path, LessonParser.Parse(source, isSlot, bag), null, bag);
    }

    // <id>.<language>.md; a README.md beside the lessons is nobody's lesson.
    private static bool IsLessonName(string path) =>
        Extension(path) == ".md"
        && System.IO.Path.GetFileNameWithoutExtension(path).Contains('.', StringComparison.Ordinal);

    private static string Extension(string path) => System.IO.Path.GetExtension(path);
}
