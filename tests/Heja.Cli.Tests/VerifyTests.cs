using System.IO.Compression;
using System.Text;
using Heja.Cli.Tests.Harness;
using Xunit;

namespace Heja.Cli.Tests;

/// <summary><c>heja verify</c>, and what <c>heja build</c> does with it.</summary>
public sealed class VerifyTests : IDisposable
{
    private const string Package = "dist/alvesta/kurs_alvesta_sv_1.0.0_scorm12.zip";

    private const string Fault =
        Package
        + ":1:1: error HEJA7101: there is no `imsmanifest.xml` and no `tincan.xml` at the root (help: look whether it is a course package, and ask who made it)\n";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Packages_of_ours_have_no_faults()
    {
        var built = _workspace.Run("build");
        Assert.Equal((0, string.Empty), (built.Code, built.Error));
        Assert.Equal(
            new Outcome(0, "no faults found in 1 package\n", string.Empty),
            _workspace.Run("verify", Package, "--strict")
        );
        Assert.Equal(
            new Outcome(0, $"no faults found in {Packages} packages\n", string.Empty),
            _workspace.Run("verify", "dist", "--strict", "--lms", "openedx")
        );
        Assert.Equal(new Outcome(0, string.Empty, string.Empty), _workspace.Run("verify", "dist", "-q"));
    }

    [Fact]
    public void Package_with_a_fault_ends_with_1_and_its_line()
    {
        _workspace.Run("build");
        Edit(zip => zip.GetEntry("imsmanifest.xml")?.Delete());
        Assert.Equal(new Outcome(1, string.Empty, Fault), _workspace.Run("verify", Package));
    }

    [Fact]
    public void Warning_ends_with_1_only_when_strict()
    {
        _workspace.Run("build");
        Edit(zip => zip.CreateEntry("extra.txt"));
        var outcome = _workspace.Run("verify", Package);
        Assert.Equal((0, string.Empty), (outcome.Code, outcome.Out));
        Assert.StartsWith(Package + "/extra.txt:1:1: warning HEJA7112: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, _workspace.Run("verify", Package, "--strict").Code);
    }

    [Theory]
    [InlineData("error: `ingen.zip` does not exist\n", "ingen.zip")]
    [InlineData("error: there is no package (.zip) in `kurs`\n", "kurs")]
    [InlineData(
        "error: there is no LMS profile `moodel`; did you mean `moodle`?\nhelp: write `heja verify --help` to see what can be written\n",
        "kurs",
        "--lms",
        "moodel"
    )]
    public void Verify_asked_for_nothing_says_so(string message, params string[] args) =>
        Assert.Equal(new Outcome(2, string.Empty, message), _workspace.Run(["verify", .. args]));

    [Fact]
    public void Faults_are_written_in_every_format_and_report()
    {
        _workspace.Run("build");
        Edit(zip => zip.GetEntry("imsmanifest.xml")?.Delete());
        foreach (var format in DiagnosticPrinter.Formats)
        {
            var outcome = _workspace.Run("verify", Package, "--message-format", format);
            Assert.Equal((1, string.Empty), (outcome.Code, outcome.Out));
            Assert.Contains("7101", outcome.Error, StringComparison.Ordinal);
        }

        foreach (var report in DiagnosticPrinter.ReportFormats)
        {
            Assert.Equal(1, _workspace.Run("verify", Package, "--report", $"{report}=fel.{report}").Code);
            Assert.Contains(
                Package,
                File.ReadAllText(Path.Combine(_workspace.Root, "fel." + report)),
                StringComparison.Ordinal
            );
        }
    }

    // The theme is the one part of a package that a municipality writes itself.
    [Theory]
    [InlineData("<link rel=\"stylesheet\" href=\"https://fonts.example.com/a.css\">", "HEJA7301")]
    [InlineData("<div id=\"API\"></div>", "HEJA7303")]
    [InlineData("<img src=\"bild.png\" alt=\"\">", "HEJA7305")]
    public void Build_warns_of_a_template_that_an_LMS_would_not_take(string html, string code)
    {
        Overlay(html);
        var outcome = _workspace.Run("build", "--municipality", "alvesta");
        Assert.Equal(0, outcome.Code);
        Assert.StartsWith($"{Package}/index.html:", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(code, outcome.Error, StringComparison.Ordinal);
        Assert.Contains(Package, Dist);
    }

    [Fact]
    public void Strict_build_does_not_write_a_package_with_faults()
    {
        Overlay("<script src=\"https://cdn.example.com/x.js\"></script>");
        var outcome = _workspace.Run("build", "--strict");
        Assert.Equal(1, outcome.Code);
        Assert.DoesNotContain(Package, Dist);
        Assert.Contains("dist/boden/kurs_boden_sv_1.0.0_scorm12.zip", Dist);
        var record = File.ReadAllText(Path.Combine(_workspace.Dist, "heja-build.json"));
        Assert.Contains(
            "\"failed\": [\n    {\n      \"path\": \"alvesta/kurs_alvesta_sv",
            record,
            StringComparison.Ordinal
        );
    }

    private int Packages => Dist.Count(path => path.EndsWith(".zip", StringComparison.Ordinal));

    private List<string> Dist => [.. _workspace.Built().Select(path => "dist/" + path)];

    private void Overlay(string html)
    {
        var page = Encoding.UTF8.GetString(Heja.Compiler.Sources.EmbeddedFiles.Bytes("templates/default/page.html"));
        _workspace.Write(
            "municipalities/alvesta/templates/page.html",
            page.Replace("</body>", html + "</body>", StringComparison.Ordinal)
        );
    }

    private void Edit(Action<ZipArchive> edit)
    {
        using var zip = ZipFile.Open(Path.Combine(_workspace.Root, Package), ZipArchiveMode.Update);
        edit(zip);
    }
}
