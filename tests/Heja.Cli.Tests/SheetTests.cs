using System.Text.RegularExpressions;
using Heja.Cli.Tests.Harness;
using Xunit;

namespace Heja.Cli.Tests;

/// <summary>The administrator's sheets that a build writes beside its packages.</summary>
public sealed partial class SheetTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public void Sheet_names_the_file_its_version_and_the_checksum_it_really_has()
    {
        Build();
        var zip = Path.Combine(_workspace.Dist, "boden/kurs_boden_sv_1.0.0_scorm12.zip");
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(zip)));
        foreach (var language in new[] { "sv", "en" })
        {
            var sheet = Sheet("boden", "1.0.0", "scorm12", language);
            Assert.Contains($"<html lang=\"{language}\"", sheet, StringComparison.Ordinal);
            Assert.Contains("<dd>kurs_boden_sv_1.0.0_scorm12.zip</dd>", sheet, StringComparison.Ordinal);
            Assert.Contains("<dd>1.0.0</dd>", sheet, StringComparison.Ordinal);
            Assert.Contains($"<code>{hash}</code>", sheet, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Sheet_fetches_nothing_and_leaves_nothing_to_fill_in()
    {
        _workspace.WriteMunicipality("boden", "lms: moodle\n");
        Build();
        var sheets = _workspace.Built().Where(path => path.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.Equal(10, sheets.Count);
        Assert.All(
            sheets,
            path =>
            {
                var sheet = File.ReadAllText(Path.Combine(_workspace.Dist, path));
                Assert.DoesNotMatch(Fetched(), sheet);
                Assert.DoesNotMatch(Unfilled(), sheet);
            }
        );
    }

    [Fact]
    public void Sheet_of_the_first_release_has_steps_for_a_new_activity_and_nothing_of_updates()
    {
        Build();
        var sheet = Sheet("boden", "1.0.0", "scorm12", "sv");
        Assert.Contains("Skapa en ny aktivitet", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Ta aldrig bort aktiviteten", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Sheet_of_an_update_begins_with_what_happens_to_learners_and_never_says_to_make_an_activity()
    {
        Update("lessons: [forsta, andra]", "lessons: [forsta, andra, tredje]");
        var sheet = Sheet("boden", "1.1.0", "scorm12", "sv");
        string[] parts =
        [
            "från version 1.0.0 till 1.1.0",
            "Ta aldrig bort aktiviteten",
            "Lektionen ”Titel tre” är ny",
            "Den som redan är klar",
            "i stället för den gamla filen",
            "Prova på fem minuter",
            "version 1.0.0 igen",
            "<h2 id=\"facts\">",
        ];
        var places = parts.Select(part => sheet.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain("Skapa en ny aktivitet", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Sheet_of_a_release_that_was_already_written_down_is_still_that_of_the_update_to_it()
    {
        Update("lessons: [forsta, andra]", "lessons: [forsta, andra, tredje]");
        Assert.Equal(0, _workspace.Run("release").Code);
        Build();
        Assert.Contains(
            "från version 1.0.0 till 1.1.0",
            Sheet("boden", "1.1.0", "scorm12", "sv"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Sheet_says_nothing_of_lessons_that_its_municipality_leaves_out()
    {
        Update("lessons: [forsta, andra]", "lessons: [forsta, andra, tredje]");
        _workspace.WriteMunicipality("boden", "languages: [sv]\ncourses:\n  kurs:\n    leave-out: [tredje]\n");
        Build();
        Assert.DoesNotContain("Titel tre", Sheet("boden", "1.1.0", "scorm12", "sv"), StringComparison.Ordinal);
        Assert.Contains("Titel tre", Sheet("alvesta", "1.1.0", "scorm12", "sv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sheet_for_moodle_names_moodles_settings()
    {
        _workspace.WriteMunicipality("boden", "lms: moodle\nformats: [scorm12, xapi]\n");
        Build();
        Assert.Contains("Tvinga nytt försök", Sheet("boden", "1.0.0", "scorm12", "sv"), StringComparison.Ordinal);
        Assert.Contains("mod_tincanlaunch", Sheet("boden", "1.0.0", "xapi", "sv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sheet_says_who_passes_only_where_somebody_can()
    {
        Build();
        Assert.Contains("Ingen kan bli underkänd", Sheet("boden", "1.0.0", "scorm12", "sv"), StringComparison.Ordinal);
        _workspace.Write(
            "kurs/modul/andra.sv.md",
            "---\ntitle: Titel\nminutes: 5\n---\n\n::: choice {#val}\n\nVilket?\n\n- [x] Rätt\n- [ ] Fel\n\n:::\n"
        );
        _workspace.Write(
            "kurs/modul/andra.en.md",
            "---\ntitle: Title\nminutes: 5\n---\n\n::: choice {#val}\n\nWhich?\n\n- [x] Rätt\n- [ ] Fel\n\n:::\n"
        );
        Rewrite("modules:", "passing: { score: 70 }\nmodules:");
        Build();
        var sheet = Sheet("boden", "1.0.0", "scorm12", "sv");
        Assert.Contains("minst 70 procent rätt", sheet, StringComparison.Ordinal);
        Assert.Contains("Varje svar på en fråga", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Ingen kan bli underkänd", sheet, StringComparison.Ordinal);
    }

    public void Dispose() => _workspace.Dispose();

    private void Build() => Assert.Equal(0, _workspace.Run("build", "-q").Code);

    /// <summary>Releases 1.0.0 and builds 1.1.0, whose course.yaml differs in this and in a third lesson.</summary>
    private void Update(string old, string now)
    {
        Assert.Equal(0, _workspace.Run("release").Code);
        foreach (var (language, title) in new[] { ("sv", "Titel tre"), ("en", "Title three") })
            _workspace.Write($"kurs/modul/tredje.{language}.md", $"---\ntitle: {title}\nminutes: 5\n---\n\nText.\n");
        Rewrite(old, now);
        Rewrite("version: 1.0.0", "version: 1.1.0");
        Build();
    }

    private void Rewrite(string old, string now)
    {
        var path = Path.Combine(_workspace.Root, "kurs/course.yaml");
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, now, StringComparison.Ordinal));
    }

    private string Sheet(string municipality, string version, string format, string language) =>
        File.ReadAllText(
            Path.Combine(_workspace.Dist, $"{municipality}/kurs_{municipality}_sv_{version}_{format}.{language}.html")
        );

    [GeneratedRegex("<(?:script|link|img|iframe)\\b|\\burl\\(|@import", RegexOptions.IgnoreCase)]
    private static partial Regex Fetched();

    [GeneratedRegex(@">[^<]*\{[a-z]+\}")]
    private static partial Regex Unfilled();
}
