using System.Text;
using System.Text.RegularExpressions;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Diagnostics.Writers;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Text;

namespace Heja.Compiler.Tests.Docs;

/// <summary>A small workspace in which an example of the documentation is compiled. What the example names and no page shows is made up.</summary>
internal sealed partial class ExampleWorkspace
{
    /// <summary>The file that <c># course.yaml</c> stands for.</summary>
    public const string Course = "min-kurs/course.yaml";

    /// <summary>The lesson that a fragment becomes.</summary>
    public const string Lesson = "min-kurs/start/exempel.sv.md";

    private const string Picture =
        """<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" viewBox="0 0 40 30"><path d="M0 0h40v30H0z"/></svg>""";

    // What begins like a film is one, as far as a compiler sees.
    private static readonly (string Name, string Content)[] Media =
    [
        ("kartan.svg", Picture),
        ("samtalet.mp4", "\0\0\0\u0014ftypisom\0\0\u0002\0isom"),
        ("samtalet.vtt", "WEBVTT\n\n00:00.000 --> 00:03.500\nHej.\n"),
        ("rundan.mp3", "ID3\u0004\0\0\0\0\0\0"),
        ("checklista.pdf", "%PDF-1.4\n"),
        ("allt.zip", "PK\u0003\u0004"),
    ];

    private const string Parts =
        "\n## Ensam {.alone minutes=5}\n\nTänk.\n\n## Tillsammans {.together minutes=10}\n\nPrata.\n\n## Vidare {.onward minutes=5}\n\nProva.\n";

    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        [Course] = """
            id: min-kurs
            iri: https://example.se/xapi/min-kurs
            version: 1.0.0
            languages: [sv]
            title: { sv: Min kurs }
            description: { sv: En kurs. }
            embed-hosts: [play.example.se]
            modules:
              - id: start
                title: { sv: Start }
                lessons: [exempel, fortsattning]
            """,
    };

    /// <summary>A workspace that asks every lint rule.</summary>
    public const string Listed = "courses: [min-kurs]\nmunicipalities: [helsingborg, uppsala]\n";

    // Most examples of questions show something else than feedback.
    private const string WithoutFeedback = "lint: { no-feedback: { severity: off, reason: Examples are short } }\n";

    private readonly Dictionary<string, int> _addedLines = new(StringComparer.Ordinal);

    /// <summary>Puts an example in its place; a fragment gets the front matter that it needs.</summary>
    public ExampleWorkspace With(DocExample example) => With(example.Path ?? Lesson, example.Text);

    /// <summary>Puts a file in its place.</summary>
    public ExampleWorkspace With(string path, string text)
    {
        var isFragment =
            path.EndsWith(".md", StringComparison.Ordinal)
            && !path.Contains("/slots/", StringComparison.Ordinal)
            && !text.StartsWith("---", StringComparison.Ordinal);
        _files[path] = isFragment ? Written(text) : text;
        _addedLines[path] = isFragment ? FrontMatter(text).Count(c => c == '\n') : 0;
        return this;
    }

    /// <summary>Compiles and packs everything; gives what is found, as <c>heja build</c> prints it when redirected.</summary>
    public string Compile()
    {
        var found = Diagnose();
        var output = new StringWriter { NewLine = "\n" };
        new ConciseWriter().Write(found, string.Empty, output);
        return Place().Replace(output.ToString(), match => $"{match.Groups[1]}:{LineInExample(match)}:").TrimEnd('\n');
    }

    /// <summary>Compiles and packs everything.</summary>
    public IReadOnlyList<Diagnostic> Diagnose()
    {
        Complete();
        var files = _files.Select(file => new SourceFile(file.Key, () => Encoding.UTF8.GetBytes(file.Value)));
        var compilation = Compilation.Create(new CourseFiles(files), new Version(1, 0, 0));
        var late = new DiagnosticBag();
        foreach (var edition in compilation.Workspace.Editions)
            compilation.Assemble(edition, Builtins.Formats, late);
        return [.. compilation.Diagnostics, .. late.ToSorted()];
    }

    // Lines are counted in the example that the reader sees, not in the file that was made of it.
    private int LineInExample(Match match) =>
        int.Parse(match.Groups[2].Value) - _addedLines.GetValueOrDefault(match.Groups[1].Value);

    private void Complete()
    {
        _files.TryAdd("heja.yaml", Listed + WithoutFeedback);
        foreach (var name in Names(Read("heja.yaml")["municipalities"]))
            _files.TryAdd($"municipalities/{name}.yaml", Municipality(name));
        // Only where it is shown, or nearly: a file that nothing uses is worth a warning.
        var shown = string.Concat(_files.Values);
        foreach (var (name, content) in Media)
        {
            if (
                shown.Contains($"media/{name}", StringComparison.Ordinal)
                || (name == "kartan.svg" && shown.Contains("](media/", StringComparison.Ordinal))
            )
                _files.TryAdd($"min-kurs/start/media/{name}", content);
        }

        foreach (var name in _files.Keys.Select(MunicipalityOf).OfType<string>().ToList())
        {
            foreach (Match logo in Logo().Matches(_files[$"municipalities/{name}.yaml"]))
                _files.TryAdd($"municipalities/{name}/{logo.Groups[1].Value}", Picture);
        }

        var course = Read(Course);
        var paths =
            from module in (course["modules"] as YamlList)?.Items.OfType<YamlMap>() ?? []
            from lesson in Names(module["lessons"])
            let start = $"min-kurs/{Names(module["id"]).FirstOrDefault()}/{lesson}."
            where !_files.Keys.Any(file => file.StartsWith(start, StringComparison.Ordinal))
            from language in Names(course["languages"])
            select $"{start}{language}.md";
        foreach (var path in paths.ToList())
            _files.TryAdd(path, Written("## Prova själv {#prova-sjalv}\n\nText.\n"));
    }

    private YamlMap Read(string path)
    {
        var source = new SourceText(path, _files[path]);
        return YamlReader.ReadMap(source, new DiagnosticBag()) ?? new YamlMap(new SourceLocation(source, default), []);
    }

    private static IEnumerable<string> Names(YamlNode? node) =>
        node switch
        {
            YamlScalar one => [one.Text],
            YamlList list => list.Items.OfType<YamlScalar>().Select(item => item.Text),
            _ => [],
        };

    private static string? MunicipalityOf(string path) =>
        path.Split('/') is ["municipalities", var file] ? Path.GetFileNameWithoutExtension(file) : null;

    private static string Written(string text)
    {
        var needsParts = FrontMatter(text).Contains("team", StringComparison.Ordinal) && !text.Contains("{.alone");
        return FrontMatter(text) + text + (needsParts ? Parts : string.Empty);
    }

    private static string FrontMatter(string text) =>
        OnlyInTeams().IsMatch(text) ? "---\ntitle: Exempel\nkind: team\n---\n"
        : OnlyInScenarios().IsMatch(text) ? "---\ntitle: Exempel\nminutes: 5\nkind: scenario\n---\n"
        : "---\ntitle: Exempel\nminutes: 5\n---\n";

    private static string Municipality(string id) =>
        $"""
            id: {id}
            name: En kommun
            brand:
              primary: "#0b5563"
            contact:
              name: Innovationsteamet
              email: innovation@example.se
              url: https://example.se/innovation
            accessibility:
              statement: https://example.se/tillganglighet
              report: https://example.se/rapportera
            """;

    [GeneratedRegex(@"\.(alone|together|onward)\b|^::: (invitation|facilitator|remote)\b", RegexOptions.Multiline)]
    private static partial Regex OnlyInTeams();

    [GeneratedRegex(@"\{[^}\n]*\.(scene|end)\b")]
    private static partial Regex OnlyInScenarios();

    [GeneratedRegex(@"logo(?:-dark)?: *([a-z-]+\.svg)")]
    private static partial Regex Logo();

    [GeneratedRegex(@"^([^:\n]+):(\d+):", RegexOptions.Multiline)]
    private static partial Regex Place();
}
