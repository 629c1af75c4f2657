namespace Heja.Browser.Tests.Preview;

/// <summary>A small workspace that an author writes in: two lessons, two municipalities.</summary>
internal sealed class AuthorsFolder : IDisposable
{
    public const string Lesson = "kurs/modul/lasa.sv.md";
    public const string Question = "kurs/modul/fraga.sv.md";

    public static readonly string Reading = """
        ---
        title: Att läsa
        minutes: 2
        ---

        Ett stycke som står kvar.

        Här står det gamla.

        ::: reflection {#tanke}

        Vad tänker du?

        :::

        """;

    public AuthorsFolder()
    {
        Write("heja.yaml", "courses: [kurs]\nmunicipalities: [alvesta, boden]\n");
        Write(
            "kurs/course.yaml",
            """
            id: kurs
            iri: https://example.se/xapi/kurs
            version: 1.0.0
            languages: [sv]
            title: { sv: En liten kurs }
            description: { sv: Om något. }
            completion: { lessons: all }
            modules:
              - id: modul
                title: { sv: En modul }
                lessons: [lasa, fraga]

            """
        );
        Write(Lesson, Reading);
        Write(
            Question,
            """
            ---
            title: Att svara
            minutes: 2
            ---

            ::: choice {#ratt}

            Vad är rätt?

            - [x] Det här {#har}
              > Ja.
            - [ ] Det där {#dar}
              > Nej.

            :::

            """
        );
        foreach (var id in new[] { "alvesta", "boden" })
            Write(
                $"municipalities/{id}.yaml",
                $"id: {id}\nname: {id.ToUpperInvariant()} kommun\nlanguages: [sv]\nformats: [scorm12, xapi]\nbrand:\n  primary: \"#005c86\"\n"
            );
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("heja-author-").FullName;

    /// <summary>As editors save: written beside, then renamed.</summary>
    public void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? Root);
        File.WriteAllText($"{full}~", text);
        File.Move($"{full}~", full, overwrite: true);
    }

    /// <summary>The same, from what is there.</summary>
    public void Change(string path, Func<string, string> change) =>
        Write(path, change(File.ReadAllText(Path.Combine(Root, path))));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
