using Heja.Cli.Tests.Harness;
using Xunit;

namespace Heja.Cli.Tests;

/// <summary><c>heja release</c> and <c>heja diff</c>.</summary>
public sealed class ReleaseTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Release_is_written_once_and_then_unchanged()
    {
        Assert.Equal(new Outcome(0, "wrote releases/1.0.0.json\n", string.Empty), _workspace.Run("release"));
        Assert.Equal(new Outcome(0, "unchanged releases/1.0.0.json\n", string.Empty), _workspace.Run("release"));
        Assert.Equal(0, _workspace.Run("check", "--strict").Code);
    }

    [Fact]
    public void Release_that_differs_is_not_written_over()
    {
        _workspace.Run("release");
        var before = Read("releases/1.0.0.json");
        _workspace.Write("kurs/modul/forsta.sv.md", "---\ntitle: Annan\nminutes: 5\n---\n\nText på svenska.\n");
        var refused = _workspace.Run("release");
        Assert.Equal(1, refused.Code);
        Assert.Contains("1.0.0 of `kurs` is released already", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, Read("releases/1.0.0.json"));
        Assert.Equal(0, _workspace.Run("release", "--replace").Code);
        Assert.NotEqual(before, Read("releases/1.0.0.json"));
    }

    [Fact]
    public void Lesson_removed_is_warned_of_until_it_is_released()
    {
        _workspace.Run("release");
        RemoveSecondLesson("1.1.0");
        Assert.Contains(
            "warning HEJA6103: `andra` of release 1.0.0 is gone",
            _workspace.Run("check").Error,
            StringComparison.Ordinal
        );
        _workspace.Run("release");
        Assert.Equal(string.Empty, _workspace.Run("check").Error);
        Assert.Contains(
            "HEJA6103",
            _workspace.Run("check", "--baseline", "releases/1.0.0.json").Error,
            StringComparison.Ordinal
        );
        Assert.Equal(2, _workspace.Run("check", "--baseline", "ingen.json").Code);
    }

    [Fact]
    public void Diff_takes_packages_releases_and_folders()
    {
        _workspace.Run("release");
        _workspace.Run("build", "--output", "forra");
        RemoveSecondLesson("1.1.0");
        _workspace.Run("build");
        const string Lost = "Visas inte längre\n  - Lektionen ”Titel I i” finns inte längre.";
        string[][] pairs =
        [
            ["releases/1.0.0.json", "."],
            ["forra/alvesta/kurs_alvesta_sv_1.0.0_scorm12.zip", "dist/alvesta/kurs_alvesta_sv_1.1.0_scorm12.zip"],
        ];
        foreach (var pair in pairs)
        {
            var outcome = _workspace.Run(["diff", .. pair, "--language", "sv", "--fail-on", "lost"]);
            Assert.Equal((1, string.Empty), (outcome.Code, outcome.Error));
            Assert.StartsWith(Lost, outcome.Out, StringComparison.Ordinal);
            Assert.EndsWith("för då börjar alla om.\n", outcome.Out, StringComparison.Ordinal);
        }

        Assert.Equal(
            0,
            _workspace.Run("diff", "releases/1.0.0.json", "releases/1.0.0.json", "--fail-on", "reset").Code
        );
        Assert.Equal(0, _workspace.Run("diff", "releases/1.0.0.json", ".").Code);
    }

    [Theory]
    [InlineData("error: `ingen.zip` does not exist\n", "ingen.zip", ".")]
    [InlineData("error: `heja.yaml` is neither a package nor a release file that heja wrote\n", "heja.yaml", ".")]
    [InlineData("error: there is no course `kurz` in `.`\n", ".", ".", "--course", "kurz")]
    public void What_is_no_release_is_said(string message, params string[] args) =>
        Assert.Equal(new Outcome(2, string.Empty, message), _workspace.Run(["diff", .. args]));

    private void RemoveSecondLesson(string version)
    {
        File.Delete(Path.Combine(_workspace.Root, "kurs/modul/andra.sv.md"));
        File.Delete(Path.Combine(_workspace.Root, "kurs/modul/andra.en.md"));
        var course = Read("kurs/course.yaml")
            .Replace("[forsta, andra]", "[forsta]", StringComparison.Ordinal)
            .Replace("1.0.0", version, StringComparison.Ordinal);
        _workspace.Write("kurs/course.yaml", course);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(_workspace.Root, path));
}
