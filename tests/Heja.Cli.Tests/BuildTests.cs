using System.Text.Json;
using System.Text.RegularExpressions;
using Heja.Cli.Tests.Harness;
using Xunit;

namespace Heja.Cli.Tests;

/// <summary>What a build writes, and what it leaves alone.</summary>
public sealed partial class BuildTests : IDisposable
{
    private static readonly string[] All =
    [
        "alvesta/kurs_alvesta_sv_1.0.0_scorm12.zip",
        "boden/kurs_boden_en_1.0.0_scorm12.zip",
        "boden/kurs_boden_en_1.0.0_xapi.zip",
        "boden/kurs_boden_sv_1.0.0_scorm12.zip",
        "boden/kurs_boden_sv_1.0.0_xapi.zip",
        "heja-build.json",
    ];

    private readonly Workspace _workspace = new();

    [Fact]
    public void Build_of_everything_writes_every_package()
    {
        var outcome = _workspace.Run("build");
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Equal(WithSheets(All), _workspace.Built());
        var lines = outcome.Out.Split('\n');
        Assert.Equal(7, lines.Length);
        Assert.Matches(PackageLine(), lines[0]);
        Assert.Matches("^5 packages in dist, [0-9]+[.][0-9]{2} s$", lines[5]);
    }

    [Fact]
    public void Build_filtered_writes_what_is_asked_for()
    {
        Assert.Equal(0, _workspace.Run("build", "--format", "xapi", "--language", "en", "-o", "ut").Code);
        Assert.Equal(WithSheets("boden/kurs_boden_en_1.0.0_xapi.zip", "heja-build.json"), _workspace.Built("ut"));
        Assert.Empty(_workspace.Built());
    }

    [Fact]
    public void Print_asked_for_by_name_is_one_page_without_sheet_or_saved_state()
    {
        var outcome = _workspace.Run("build", "--format", "print", "--municipality", "alvesta");
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Equal(["alvesta/kurs_alvesta_sv_1.0.0_print.html", "heja-build.json"], _workspace.Built());
        Assert.Matches("^alvesta/kurs_alvesta_sv_1[.]0[.]0_print[.]html  +[0-9]+[.][0-9] kB\n", outcome.Out);
        using var record = Record();
        var document = Assert.Single(record.RootElement.GetProperty("built").EnumerateArray());
        Assert.Equal("print", Text(document, "format"));
        Assert.False(document.TryGetProperty("stateLimit", out _));
        Assert.Empty(document.GetProperty("sheets").EnumerateArray());
    }

    [Fact]
    public void Print_that_a_municipality_names_is_built_beside_its_packages_and_stays_unchanged()
    {
        _workspace.WriteMunicipality("alvesta", "languages: [sv]\nformats: [scorm12, print]\n");
        _workspace.Run("build");
        Assert.Equal(WithSheets([.. All, "alvesta/kurs_alvesta_sv_1.0.0_print.html"]), _workspace.Built());
        Assert.Equal(6, _workspace.Run("build").Out.Split("  unchanged\n").Length - 1);
    }

    [Fact]
    public void Print_with_something_that_lies_elsewhere_is_warned_of()
    {
        _workspace.Write(
            "municipalities/alvesta/templates/hero.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"
        );
        _workspace.Write(
            "municipalities/alvesta/templates/print.html",
            "<p><img src=\"https://bild.example/a.png\" alt=\"\"><img src=\"b.png\" alt=\"\"></p>"
        );
        var outcome = _workspace.Run("build", "--format", "print", "--municipality", "alvesta");
        Assert.Equal(0, outcome.Code);
        Assert.Contains("warning HEJA7301", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("warning HEJA7305", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_quiet_says_nothing() => Assert.Equal(new Outcome(0, "", ""), _workspace.Run("build", "-q"));

    [Fact]
    public void Build_strict_without_warnings_succeeds() =>
        Assert.Equal(new Outcome(0, "", ""), _workspace.Run("build", "-q", "--strict"));

    [Fact]
    public void Build_record_holds_what_was_written()
    {
        _workspace.Run("build");
        using var record = Record();
        Assert.Equal(1, record.RootElement.GetProperty("schemaVersion").GetInt32());
        Assert.Equal($"heja {HejaProgram.Version.ToString(3)}", record.RootElement.GetProperty("tool").GetString());
        Assert.Equal(All[..5].Order(), Paths(record, "built").Order());
        Assert.All(
            record.RootElement.GetProperty("built").EnumerateArray(),
            package =>
            {
                var bytes = File.ReadAllBytes(Path.Combine(_workspace.Dist, Text(package, "path")));
                Assert.Equal(bytes.Length, package.GetProperty("size").GetInt32());
                Assert.Equal(
                    Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)),
                    Text(package, "sha256")
                );
                Assert.Equal(
                    WithSheets(Text(package, "path"))[..2],
                    package.GetProperty("sheets").EnumerateArray().Select(sheet => sheet.GetString()).Order()
                );
            }
        );
        Assert.Empty(Paths(record, "failed"));
    }

    [Fact]
    public void Build_again_leaves_every_package_unchanged()
    {
        _workspace.Run("build");
        var before = Times();
        var outcome = _workspace.Run("build");
        Assert.Equal(before, Times());
        Assert.Equal(5, outcome.Out.Split('\n').Count(line => line.EndsWith("  unchanged", StringComparison.Ordinal)));
        using var record = Record();
        Assert.Equal(All[..5].Order(), Paths(record, "unchanged").Order());
        Assert.Empty(Paths(record, "built"));
    }

    [Fact]
    public void Build_with_errors_leaves_the_output_as_it_was()
    {
        _workspace.Run("build");
        var before = Times();
        var record = File.ReadAllText(Path.Combine(_workspace.Dist, "heja-build.json"));
        _workspace.Write("kurs/modul/forsta.sv.md", "---\ntitle: Ny\nminutes: 5\n---\n\nNy.\n");
        _workspace.WriteMunicipality("boden", "lms: modle\n");
        Assert.Equal(1, _workspace.Run("build").Code);
        Assert.Equal(before, Times());
        Assert.Equal(record, File.ReadAllText(Path.Combine(_workspace.Dist, "heja-build.json")));
    }

    [Fact]
    public void Build_with_errors_without_output_folder_makes_none()
    {
        _workspace.WriteMunicipality("boden", "lms: modle\n");
        Assert.Equal(1, _workspace.Run("build").Code);
        Assert.False(Directory.Exists(_workspace.Dist));
    }

    [Theory]
    [InlineData("lms: modle\n", "municipalities/boden.yaml", "")]
    [InlineData("", "municipalities/boden/kurs/slots/plats.sv.md", "::: note\n\nAldrig stängd.\n")]
    [InlineData("", "municipalities/boden/kurs/lessons/forsta.sv.md", "Ingen början.\n")]
    public void Build_that_keeps_going_builds_the_healthy_municipality(string more, string path, string text)
    {
        foreach (var language in new[] { "sv", "en" })
            _workspace.Write(
                $"kurs/modul/andra.{language}.md",
                "---\ntitle: Titel\nminutes: 5\n---\n\n::: slot {#plats}\n\nText.\n\n:::\n"
            );
        _workspace.WriteMunicipality("boden", more);
        if (text.Length > 0)
            _workspace.Write(path, text);
        var outcome = _workspace.Run("build", "--keep-going");
        Assert.Equal(1, outcome.Code);
        Assert.StartsWith(path, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(WithSheets(All[0], "heja-build.json"), _workspace.Built());
        using var record = Record();
        Assert.Equal(All[1..5].Order(), Paths(record, "failed").Order());
        Assert.Equal([All[0]], Paths(record, "built"));
    }

    [Fact]
    public void Build_filtered_to_the_healthy_municipality_succeeds()
    {
        _workspace.WriteMunicipality("boden", "lms: modle\n");
        Assert.Equal(new Outcome(0, "", ""), _workspace.Run("build", "-q", "--municipality", "alvesta"));
    }

    [Fact]
    public void Output_with_a_file_in_the_way_is_a_failure_without_blame()
    {
        _workspace.Write("dist", "en fil");
        var outcome = _workspace.Run("build");
        Assert.Equal((3, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith("error: ", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("HEJA9001", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("en fil", File.ReadAllText(_workspace.Dist));
    }

    [Fact]
    public void Package_with_a_folder_in_the_way_leaves_nothing_half_written()
    {
        Directory.CreateDirectory(Path.Combine(_workspace.Dist, All[0]));
        var outcome = _workspace.Run("build");
        Assert.Equal(3, outcome.Code);
        Assert.DoesNotContain("HEJA9001", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_workspace.Built(), path => path.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_leaves_what_others_put_in_the_output_folder()
    {
        _workspace.Write("dist/alvesta/anteckning.txt", "min");
        Assert.Equal(0, _workspace.Run("build", "-q").Code);
        Assert.Equal("min", File.ReadAllText(Path.Combine(_workspace.Dist, "alvesta/anteckning.txt")));
    }

    // Beside each package lie its sheets.
    private static string[] WithSheets(params string[] paths) =>
        [
            .. paths
                .SelectMany(path =>
                    path.EndsWith(".zip", StringComparison.Ordinal)
                        ? [$"{path[..^4]}.en.html", $"{path[..^4]}.sv.html", path]
                        : new[] { path }
                )
                .Order(StringComparer.Ordinal),
        ];

    public void Dispose() => _workspace.Dispose();

    private JsonDocument Record() =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_workspace.Dist, "heja-build.json")));

    private static IEnumerable<string> Paths(JsonDocument record, string list) =>
        record.RootElement.GetProperty(list).EnumerateArray().Select(package => Text(package, "path"));

    private static string Text(JsonElement element, string key) => element.GetProperty(key).GetString() ?? string.Empty;

    private List<(string, DateTime, string)> Times() =>
        [
            .. _workspace
                .Built()
                .Where(path => path.EndsWith(".zip", StringComparison.Ordinal))
                .Select(path => Path.Combine(_workspace.Dist, path))
                .Select(path => (path, File.GetLastWriteTimeUtc(path), Convert.ToHexString(File.ReadAllBytes(path)))),
        ];

    [GeneratedRegex(@"^alvesta/kurs_alvesta_sv_1\.0\.0_scorm12\.zip  +\d+\.\d kB  saved state at most \d+ of \d+$")]
    private static partial Regex PackageLine();
}
