using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Sources;
using Heja.Compiler.Text;

namespace Heja.Compiler.Starting;

/// <summary>Commented starts that build without a warning: a workspace, a course, a lesson, a municipality.</summary>
public static class Starts
{
    /// <summary>A workspace with one course and one municipality.</summary>
    public static Start Workspace(string course, string municipality, ImmutableArray<string> languages)
    {
        if ((Invalid(course) ?? Invalid(municipality) ?? NoLanguage(languages)) is { } problem)
            return Start.Wrong(problem);
        var workspace = StartTexts.Fill("heja.yaml", ("course", course), ("municipality", municipality));
        return Start.Of([
            New("heja.yaml", workspace),
            .. NewCourse(course, languages),
            NewMunicipality(municipality, languages),
        ]);
    }

    /// <summary>A course with one lesson, listed in <c>heja.yaml</c>.</summary>
    public static Start Course(CourseFiles files, string id, ImmutableArray<string> languages) =>
        (Invalid(id) ?? NoLanguage(languages)) is { } problem
            ? Start.Wrong(problem)
            : Listed(files, "courses", id, NewCourse(id, languages));

    /// <summary>A municipality, listed in <c>heja.yaml</c>.</summary>
    public static Start Municipality(CourseFiles files, string id) =>
        Invalid(id) is { } problem
            ? Start.Wrong(problem)
            : Listed(files, "municipalities", id, [NewMunicipality(id, ["sv"])]);

    private static Start Listed(CourseFiles files, string key, string id, IEnumerable<StartedFile> started)
    {
        if (YamlFile.Read(files, "heja.yaml") is not { } workspace)
            return Start.Wrong("there is no `heja.yaml` that can be read here; `heja new workspace` makes one");
        return ListEntry.Add(workspace.Source, workspace.Root[key], id) is { } text
            ? Start.Of([.. started, new StartedFile("heja.yaml", text, IsNew: false)])
            : Start.Wrong($"heja.yaml has no `{key}`; write `{key}: [{id}]` in it first");
    }

    private static IEnumerable<StartedFile> NewCourse(string id, ImmutableArray<string> languages)
    {
        var lesson = languages[0] == "sv" ? "valkommen" : "welcome";
        var file = StartTexts.Fill(
            "course.yaml",
            ("id", id),
            ("languages", string.Join(", ", languages)),
            ("title", StartTexts.Localized(languages, "En ny kurs", "A new course")),
            ("description", StartTexts.Localized(languages, "Vad kursen handlar om.", "What the course is about.")),
            ("module", StartTexts.Localized(languages, "Början", "The beginning")),
            ("lesson", lesson)
        );
        return
        [
            New($"{id}/course.yaml", file),
            .. languages.Select(language =>
                New(
                    $"{id}/start/{lesson}.{language}.md",
                    StartTexts.Lesson("lesson", language, language == "sv" ? "Välkommen" : "Welcome", "forsta-steget")
                )
            ),
        ];
    }

    private static StartedFile NewMunicipality(string id, IEnumerable<string> languages)
    {
        // "helsingborg" is known to be Helsingborg, 1283.
        var known = MunicipalityCodes.All.FirstOrDefault(pair => Slug.Of(pair.Value) == id);
        var name = known.Value ?? char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
        var text = StartTexts.Fill(
            "municipality.yaml",
            ("id", id),
            (
                "code",
                known.Key is null ? "# code: \"1283\"    # the four digits of SCB, in quotes" : $"code: \"{known.Key}\""
            ),
            ("name", StartTexts.Localized(languages, name, name))
        );
        return New($"municipalities/{id}.yaml", text);
    }

    private static StartedFile New(string path, string text) => new(path, text, IsNew: true);

    private static string? NoLanguage(ImmutableArray<string> languages) =>
        languages.FirstOrDefault(language => !CourseFile.IsLanguage(language)) is { } wrong
            ? $"`{wrong}` is no language; write its tag: `sv`, `en`, `ar`"
            : null;

    /// <summary>What is wrong with an id, or null.</summary>
    internal static string? Invalid(string id)
    {
        var diagnostics = new DiagnosticBag();
        Ids.Check(id, SourceLocation.OfFile(string.Empty), diagnostics);
        return diagnostics.ToSorted() is [var wrong, ..] ? $"{wrong.Message}; {wrong.Help}" : null;
    }
}
