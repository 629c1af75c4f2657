using System.Text;

namespace Heja.Cli.Tests.Harness;

/// <summary>A folder with a small workspace, removed when the test ends: two lessons, two languages, two municipalities.</summary>
internal sealed class Workspace : IDisposable
{
    public Workspace()
    {
        Write("heja.yaml", "courses: [kurs]\nmunicipalities: [alvesta, boden]\n");
        Write(
            "kurs/course.yaml",
            """
            id: kurs
            iri: https://example.se/xapi/kurs
            version: 1.0.0
            languages: [sv, en]
            title: { sv: En kurs å ä ö, en: A course }
            description: { sv: Om något., en: About something. }
            modules:
              - id: modul
                title: { sv: En modul, en: A module }
                lessons: [forsta, andra]

            """
        );
        foreach (var lesson in new[] { "forsta", "andra" })
        {
            Write($"kurs/modul/{lesson}.sv.md", "---\ntitle: Titel I i\nminutes: 5\n---\n\nText på svenska.\n");
            Write($"kurs/modul/{lesson}.en.md", "---\ntitle: Title I i\nminutes: 5\n---\n\nText in English.\n");
        }

        WriteMunicipality("alvesta", "languages: [sv]\nformats: [scorm12]\n");
        WriteMunicipality("boden", "languages: [sv, en]\n");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("heja-cli-").FullName;

    public string Dist => Path.Combine(Root, "dist");

    public void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? Root);
        File.WriteAllBytes(full, Encoding.UTF8.GetBytes(text));
    }

    public void WriteMunicipality(string id, string more) =>
        Write($"municipalities/{id}.yaml", $"id: {id}\nname: {id}\nbrand:\n  primary: \"#005c86\"\n{more}");

    /// <summary>Runs heja in this process, in this folder.</summary>
    public Outcome Run(params string[] args) => Run(isInteractive: false, args);

    /// <summary>The same, on a terminal or not.</summary>
    public Outcome Run(bool isInteractive, params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = HejaProgram.Run(args, new Terminal(output, error, Root, isInteractive, HasColour: false));
        return new Outcome(code, output.ToString(), error.ToString());
    }

    /// <summary>The files of the output folder, by path.</summary>
    public IReadOnlyList<string> Built(string folder = "dist")
    {
        var full = Path.Combine(Root, folder);
        return Directory.Exists(full)
            ?
            [
                .. Directory
                    .EnumerateFiles(full, "*", SearchOption.AllDirectories)
                    .Select(path => Path.GetRelativePath(full, path).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal),
            ]
            : [];
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
