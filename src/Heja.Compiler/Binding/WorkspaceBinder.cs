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
    ImmutableArray<string> usualFormats,
    IReadOnlyDictionary<string, int?> lintRules,
    Version tool,
    BindingMemory memory
)
{
    private readonly LessonBinder _lessons = new(files, blockTypes, memory.Lessons);

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
        var file = WorkspaceFile.Bind(form, formats, usualFormats, lintRules, tool, diagnostics);
        var courseNames = Existing(file.Courses, id => $"{id}/course.yaml", "course", CourseFolders(), diagnostics);
        var municipalityNames = Existing(
            file.Municipalities,
            id => $"municipalities/{id}.yaml",
            "municipality",
            MunicipalityFiles(),
            diagnostics
        );
        ReportUnlisted([.. file.Municipalities.Select(name => name.Text)], municipalityNames, diagnostics);

        var courses = courseNames.ToImmutableSortedDictionary(
            id => id,
            id => new CourseBinder(syntax, _lessons).Bind(id, diagnostics),
            StringComparer.Ordinal
        );
        var areCoursesKnown = courseNames.Count == file.Courses.DistinctBy(name => name.Text).Count();
        var binder = new MunicipalityBinder(syntax, _lessons, courses, formats, file.Formats, areCoursesKnown);
        var municipalities = BindMunicipalities(municipalityNames, binder, diagnostics);
        CheckConditions(courses, [.. municipalityNames.Union(MunicipalityFiles())], diagnostics);
        var names = new WorkspaceNames(
            [.. courseNames],
            [.. municipalityNames],
            [.. courses.Values.OfType<Course>().SelectMany(course => course.Languages).Distinct(StringComparer.Ordinal)]
        );
        return BindEditions(courses, municipalities, names, diagnostics) with
        {
            Courses = [.. courses.Values.OfType<Course>().Where(course => course.IsSound)],
            Municipalities = [.. municipalities.Where(one => one.IsSound).Select(one => one.Municipality)],
            Lint = file.Lint,
        };
    }

    private static Workspace Empty => new([], [], new WorkspaceNames([], [], []));

    private List<string> Existing(
        ImmutableArray<YamlScalar> names,
        Func<string, string> path,
        string what,
        IReadOnlyCollection<string> there,
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
                    NearMiss.Find(name.Text, there) is { } near
                        ? $"did you mean `{near}`?"
                        : $"write `{path(name.Text)}`, or correct the name"
                );
        }

        return existing;
    }

    private List<string> CourseFolders() =>
        [
            .. files
                .Paths.Where(path => path.Split('/') is [_, "course.yaml"])
                .Select(path => path[..path.IndexOf('/', StringComparison.Ordinal)]),
        ];

    private List<string> MunicipalityFiles() =>
        [
            .. files
                .Paths.Where(path =>
                    path.Split('/') is ["municipalities", var name] && name.EndsWith(".yaml", StringComparison.Ordinal)
                )
                .Select(path => path["municipalities/".Length..^".yaml".Length]),
        ];

    private void ReportUnlisted(List<string> listed, List<string> existing, DiagnosticBag diagnostics)
    {
        var misspelt = listed.Except(existing).ToList();
        foreach (var name in MunicipalityFiles().Except(existing))
        {
            // A misspelt entry of heja.yaml is reported there, with this file's name.
            var isMeant = misspelt.Exists(written => NearMiss.Find(written, [name]) is not null);
            if (!isMeant && syntax.Yaml.TryGetValue($"municipalities/{name}.yaml", out var yaml))
                diagnostics.Add(
                    FileCodes.StrayFile,
                    new SourceLocation(yaml.Source, default),
                    $"the municipality `{name}` is not listed in heja.yaml",
                    "add it to `municipalities`, or remove the file"
                );
        }
    }

    private static List<(Municipality Municipality, bool IsSound)> BindMunicipalities(
        List<string> names,
        MunicipalityBinder binder,
        DiagnosticBag diagnostics
    )
    {
        var results = names
            .AsParallel()
            .AsOrdered()
            .Select(name =>
            {
                var bag = new DiagnosticBag();
                var (municipality, isSound) = binder.Bind(name, bag);
                return (Municipality: municipality, IsSound: isSound, Bag: bag);
            })
            .ToList();
        foreach (var (_, _, bag) in results)
            diagnostics.AddRange(bag);
        var bound = new List<(Municipality, bool)>();
        foreach (var (municipality, isSound, _) in results)
        {
            if (municipality is not null)
                bound.Add((municipality, isSound));
        }

        return bound;
    }

    private static void CheckConditions(
        ImmutableSortedDictionary<string, Course?> courses,
        List<string> municipalities,
        DiagnosticBag diagnostics
    )
    {
        foreach (var course in courses.Values.OfType<Course>())
        {
            var named = course
                .Lessons.Values.OrderBy(lesson => lesson.Location.Path, StringComparer.Ordinal)
                .SelectMany(lesson => lesson.Local.Named);
            foreach (var audience in named)
            {
                IReadOnlyCollection<string> known = audience.IsLanguage ? course.Languages : municipalities;
                if (!known.Contains(audience.Name))
                    diagnostics.Add(
                        BindingCodes.UnknownName,
                        audience.Location,
                        $"there is no {(audience.IsLanguage ? "language" : "municipality")} `{audience.Name}`",
                        NearMiss.Suggest(audience.Name, known)
                    );
            }
        }
    }

    private Workspace BindEditions(
        ImmutableSortedDictionary<string, Course?> courses,
        List<(Municipality Municipality, bool IsSound)> municipalities,
        WorkspaceNames names,
        DiagnosticBag diagnostics
    )
    {
        var wanted =
            from one in municipalities
            from course in courses.Values.OfType<Course>()
            from language in one.Municipality.Languages
            where course.Languages.Contains(language)
            select (municipality: one.Municipality, isSound: one.IsSound, course, language);
        var results = wanted
            .AsParallel()
            .AsOrdered()
            .Select(one =>
            {
                var bag = new DiagnosticBag();
                // A course with errors in its lessons would only repeat them once for each municipality.
                var edition =
                    one.isSound && one.course.IsSound
                        ? EditionBinder.Bind(one.course, one.municipality, one.language, memory.Contents, bag)
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
