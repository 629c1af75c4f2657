using Heja.Cli.Tests.Harness;
using Xunit;

namespace Heja.Cli.Tests;

/// <summary><c>heja report accessibility</c> and <c>heja report privacy</c>.</summary>
public sealed class DocumentTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public void Accessibility_statement_has_every_mandatory_part_and_leaves_the_verdict_to_a_person()
    {
        var statement = Run("accessibility", "--municipality", "boden");
        string[] parts =
        [
            "# Tillgänglighet för kursen ”En kurs å ä ö”",
            "**Utkast.**",
            "## Hur tillgänglig är kursen?",
            "## Innehåll som inte är tillgängligt",
            "### Brister mot lagens krav",
            "### Sådant som är oskäligt betungande att anpassa",
            "### Innehåll som inte omfattas av lagen",
            "## Hur vi har testat",
            "## Säg till om något inte fungerar",
            "## Vem som har tillsyn",
        ];
        var places = parts.Select(part => statement.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        var verdict = statement.Split("## Hur tillgänglig är kursen?\n\n")[1].Split("\n\n")[0];
        Assert.StartsWith("[FYLL I:", verdict, StringComparison.Ordinal);
        Assert.EndsWith("]", verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void Accessibility_statement_lists_what_was_found_and_asks_about_what_is_there()
    {
        var before = Run("accessibility", "--municipality", "boden");
        Assert.Contains("hittade inga brister", before, StringComparison.Ordinal);
        Assert.Contains("inget innehåll från andra webbplatser", before, StringComparison.Ordinal);
        Assert.DoesNotContain("PDF", before, StringComparison.Ordinal);

        _workspace.Write(
            "kurs/modul/forsta.sv.md",
            "---\ntitle: Titel\nminutes: 5\n---\n\n[Läs mer](https://example.se/)\n\n::: download {file=media/blad.pdf}\n\nEtt blad.\n\n:::\n"
        );
        _workspace.Write(
            "kurs/modul/forsta.en.md",
            "---\ntitle: Title\nminutes: 5\n---\n\n[About gaps](https://example.se/)\n\n::: download {file=media/blad.pdf}\n\nA sheet.\n\n:::\n"
        );
        _workspace.Write("kurs/modul/media/blad.pdf", "%PDF-1.7\n");
        var after = Run("accessibility", "--municipality", "boden");
        Assert.Contains("”Titel”: 1 länkar säger inte vart de leder", after, StringComparison.Ordinal);
        Assert.Contains("PDF", after, StringComparison.Ordinal);
    }

    [Fact]
    public void Privacy_report_has_a_table_for_each_format_of_the_municipality()
    {
        var alvesta = Run("privacy", "--municipality", "alvesta");
        Assert.Contains("## SCORM 1.2\n", alvesta, StringComparison.Ordinal);
        Assert.DoesNotContain("## xAPI", alvesta, StringComparison.Ordinal);
        Assert.DoesNotContain("reflektion.", alvesta, StringComparison.Ordinal);

        var boden = Run("privacy", "--municipality", "boden", "--in", "en");
        Assert.Contains("## SCORM 1.2\n", boden, StringComparison.Ordinal);
        Assert.Contains("## xAPI", boden, StringComparison.Ordinal);
        Assert.Contains("# Personal data in the course", boden, StringComparison.Ordinal);
    }

    [Fact]
    public void Privacy_report_names_the_lessons_that_data_come_from()
    {
        foreach (var language in new[] { "sv", "en" })
            _workspace.Write(
                $"kurs/modul/andra.{language}.md",
                $"---\ntitle: Tänk {language}\nminutes: 5\n---\n\n::: reflection {{#tanke share=ask}}\n\nVad?\n\n:::\n"
            );
        var report = Run("privacy", "--municipality", "alvesta");
        var rows = report.Split('\n').Where(line => line.EndsWith("| Tänk sv |", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, rows.Count);
        Assert.Contains(
            rows,
            row =>
                row.StartsWith("| Det som skrivs i en reflektion. | Deltagarens webbläsare", StringComparison.Ordinal)
        );
        Assert.Contains(
            rows,
            row =>
                row.StartsWith(
                    "| En reflektion eller skattning som deltagaren själv väljer att skicka",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Report_of_several_municipalities_is_a_document_for_each() =>
        Assert.Equal(2, Run("privacy").Split("\n---\n\n# ").Length);

    [Fact]
    public void Report_of_a_course_with_errors_is_none()
    {
        _workspace.Write("kurs/modul/andra.sv.md", "---\ntitle: Titel\nminutes: 5\n---\n\n::: nott\n\nText.\n\n:::\n");
        var outcome = _workspace.Run("report", "privacy");
        Assert.Equal((1, ""), (outcome.Code, outcome.Out));
        Assert.Contains("HEJA3201", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report", "accessibility", "--in", "en")]
    [InlineData("report", "privacy", "--municipality", "ingen")]
    [InlineData("report")]
    public void Report_that_is_none_is_wrong_usage(params string[] args) => Assert.Equal(2, _workspace.Run(args).Code);

    public void Dispose() => _workspace.Dispose();

    private string Run(string report, params string[] args)
    {
        var outcome = _workspace.Run(["report", report, .. args]);
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.DoesNotMatch(@"\{[a-z_]+\}", outcome.Out);
        return outcome.Out;
    }
}
