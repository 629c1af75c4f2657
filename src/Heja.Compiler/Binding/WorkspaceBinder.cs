using System.Collections.Immutable;
using Heja.Compiler.Binding.Yaml;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding;

/// <summary>CourseSyntax → Workspace: courses, municipalities and the editions they make together.</summary>
public sealed class WorkspaceBinder(
    CourseFiles files,
    CourseSyntax syntax,
    IReadOnlyDictionary<string, BlockType> blockTypes,
    ImmutableArray<string> formats,
    Version tool
)
{
    private readonly LessonBinder _lessons = new(files, blockTypes);

    /// <summary>Binds everything that <c>heja.yaml</c> names.</summary>
    public Workspace Bind(DiagnosticBag diagnostics)
    {
        if (!syntax.Yaml.TryGetValue("heja.yaml", out var yaml))
        {
            if (!files.Contains("heja.yaml"))
                diagnostics.Add(
                    BindingCodes.NoWorkspace,
                    SourceLocation.OfFile("heja.yaml"),
                    "the folder has no `heja.yaml`",
                    files.Paths.FirstOrDefault(path => path.EndsWith("/heja.yaml", StringComparison.Ordinal))
                        is { } other
                        ? $"there is one in `{other[..^"/heja.yaml".Length]}`: name that folder on the command line"
                        : "name the folder of the courses: `heja build courses`"
                );
            return Empty;
        }

        if (yaml.Root is null)
            return Empty;
        var form = new YamlForm(yaml.Root, diagnostics);
        CheckTool(form, diagnostics);
        form.Demand("courses", "[min-kurs]");
        var courseNames = Existing(form.List("courses"), id => $"{id}/course.yaml", "course", diagnostics);
        form.Demand("municipalities", "[min-kommun]");
        var municipalityNames = Existing(
            form.List("municipalities"),
            id => $"municipalities/{id}.yaml",
            "municipality",
            diagnostics
        );
        form.Finish();
        ReportUnlisted(municipalityNames, diagnostics);

        var courses = courseNames.ToImmutableSortedDictionary(
            id => id,
            id => new CourseBinder(syntax, _lessons).Bind(id, diagnostics),
            StringComparer.Ordinal
        );
        var municipalities = BindMunicipalities(municipalityNames, courses, diagnostics);
        CheckConditions(courses, municipalityNames, diagnostics);
        var names = new WorkspaceNames(
            [.. courseNames],
            [.. municipalityNames],
            [.. courses.Values.OfType<Course>().SelectMany(course => course.Languages).Distinct(StringComparer.Ordinal)]
        );
        return BindEditions(courses, municipalities, names, diagnostics);
    }

    private static Workspace Empty => new([], [], new WorkspaceNames([], [], []));

    private void CheckTool(YamlForm form, DiagnosticBag diagnostics)
    {
        if (form.Scalar("requires") is not { } requires)
            return;
        var text = requires.Text.Trim();
        if (!text.StartsWith(">=", StringComparison.Ordinal) || !Version.TryParse(text[2..].Trim(), out var needed))
            form.Invalid(requires.Location, $"`{text}` is no demand on a version", "write `requires: \">= 1.2\"`");
        else if (tool < needed)
            diagnostics.Add(
                BindingCodes.ToolTooOld,
                requires.Location,
                $"these courses need heja {needed} or later, and this is {tool.ToString(3)}",
                "install a newer heja"
            );
    }

    private List<string> Existing(
        ImmutableArray<YamlScalar> names,
        Func<string, string> path,
        string what,
        DiagnosticBag diagnostics
    )
    {
        var existing = new List<string>();
        foreach (var name in names.DistinctBy(name => name.Text))
        {
            if (!Ids.Check(name.Text, name.Location, diagnostics))
                continue;
            if (files.Contains(path(name.Text)))
                existing.Add(name.Text);
            else
                diagnostics.Add(
                    FileCodes.MissingFile,
                    name.Location,
                    $"the {what} `{name.Text}` does not exist",
                    $"write `{path(name.Text)}`, or correct the name"
                );
        }

        return existing;
    }

    private void ReportUnlisted(List<string> municipalities, DiagnosticBag diagnostics)
    {
        foreach (
            var path in syntax.Yaml.Keys.Where(path => path.StartsWith("municipalities/", StringComparison.Ordinal))
        )
        {
            var name = path["municipalities/".Length..^".yaml".Length];
            if (!name.Contains('/', StringComparison.Ordinal) && !municipalities.Contains(name))
                diagnostics.Add(
                    FileCodes.StrayFile,
                    new SourceLocation(syntax.Yaml[path].Source, default),
                    $"the municipality `{name}` is not listed in heja.yaml",
                    "add it to `municipalities`, or remove the file"
                );
        }
    }

    private List<Municipality> BindMunicipalities(
        List<string> names,
        ImmutableSortedDictionary<string, Course?> courses,
        DiagnosticBag diagnostics
    )
    {
        var binder = new MunicipalityBinder(syntax, _lessons, courses, formats);
        var results = names
            .AsParallel()
            .AsOrdered()
            .Select(name =>
            {
                var bag = new DiagnosticBag();
                return (Municipality: binder.Bind(name, bag), Bag: bag);
            })
            .ToList();
        foreach (var (_, bag) in results)
            diagnostics.AddRange(bag);
        return [.. results.Select(result => result.Municipality).OfType<Municipality>()];
    }

    private static void CheckConditions(
        ImmutableSortedDictionary<string, Course?> courses,
        List<string> municipalities,
        DiagnosticBag diagnostics
    )
    {
        var named = courses
            .Values.OfType<Course>()
            .SelectMany(course => course.Lessons.Values)
            .OrderBy(lesson => lesson.Location.Path, StringComparer.Ordinal)
            .SelectMany(lesson => lesson.Local.Named);
        foreach (var (name, location) in named.Where(item => !municipalities.Contains(item.Name)))
            diagnostics.Add(
                BindingCodes.UnknownName,
                location,
                $"there is no municipality `{name}`",
                NearMiss.Suggest(name, municipalities)
            );
    }

    private static Workspace BindEditions(
        ImmutableSortedDictionary<string, Course?> courses,
        List<Municipality> municipalities,
        WorkspaceNames names,
        DiagnosticBag diagnostics
    )
    {
        var wanted =
            from municipality in municipalities
            from course in courses.Values.OfType<Course>()
            from language in municipality.Languages
            where course.Languages.Contains(language)
            select (municipality, course, language);
        var results = wanted
            .AsParallel()
            .AsOrdered()
            .Select(one =>
            {
                var bag = new DiagnosticBag();
                // A course with errors in its lessons would only repeat them once for each municipality.
                var edition = one.course.IsSound
                    ? EditionBinder.Bind(one.course, one.municipality, one.language, bag)
                    : null;
                return (Edition: edition, Bag: bag, one);
            })
            .ToList();
        foreach (var (_, bag, _) in results)
            diagnostics.AddRange(bag);
        var editions = results.Select(result => result.Edition).OfType<Edition>().ToImmutableArray();
        var broken = results
            .Where(result => result.Edition is null)
            .Select(result => NameOf(result.one.course, result.one.municipality, result.one.language));
        return new Workspace(editions, [.. broken], names);
    }

    private static EditionName NameOf(Course course, Municipality municipality, string language) =>
        new(municipality.Id, course.Id, language, course.Version, municipality.Formats);
}
