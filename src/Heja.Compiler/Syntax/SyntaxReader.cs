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
    /// <param name="files">Every file.</param>
    /// <param name="diagnostics">Where what is wrong goes.</param>
    /// <param name="known">Files that were parsed before; null: none.</param>
    public static CourseSyntax Read(CourseFiles files, DiagnosticBag diagnostics, Remembered<ParsedFile>? known = null)
    {
        var workspace = files.Find(Workspace) is { } heja ? Parse(heja, known).Yaml : null;
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
            .Select(files.Find)
            .OfType<SourceFile>()
            .Select(file => (file.Path, Parse(file, known)))
            .ToList();
        var lessons = ImmutableSortedDictionary.CreateBuilder<string, LessonSyntax>(StringComparer.Ordinal);
        var yaml = ImmutableSortedDictionary.CreateBuilder<string, YamlSyntax>(StringComparer.Ordinal);
        foreach (var (path, file) in parsed)
        {
            diagnostics.AddRange(file.Found);
            if (file.Lesson is not null)
                lessons.Add(path, file.Lesson);
            if (file.Yaml is not null)
                yaml.Add(path, file.Yaml);
        }

        return new CourseSyntax(lessons.ToImmutable(), yaml.ToImmutable());
    }

    /// <summary>Whether a file of this name is parsed.</summary>
    public static bool IsParsed(string path) => Extension(path) == ".yaml" || IsLessonName(path);

    private static ParsedFile Parse(SourceFile file, Remembered<ParsedFile>? known) =>
        known?.Of(new MadeOf(file), () => Parse(file)) ?? Parse(file);

    private static ParsedFile Parse(SourceFile file)
    {
        var bag = new DiagnosticBag();
        if (file.ReadText(bag) is not { } source)
            return new ParsedFile(null, null, bag);
        if (Extension(file.Path) == ".yaml")
            return new ParsedFile(null, new YamlSyntax(source, YamlReader.ReadMap(source, bag)), bag);
        var isSlot = file.Path.Contains("/slots/", StringComparison.Ordinal);
        return new ParsedFile(LessonParser.Parse(source, isSlot, bag), null, bag);
    }

    // <id>.<language>.md; a README.md beside the lessons is nobody's lesson.
    private static bool IsLessonName(string path) =>
        Extension(path) == ".md"
        && System.IO.Path.GetFileNameWithoutExtension(path).Contains('.', StringComparison.Ordinal);

    private static string Extension(string path) => System.IO.Path.GetExtension(path);
}
