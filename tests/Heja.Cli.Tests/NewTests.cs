using System.Text;
using Heja.Cli.Tests.Harness;
using Heja.Compiler.Starting;
using Xunit;

namespace Heja.Cli.Tests;

/// <summary><c>heja new</c>: what it makes builds without a warning, and what is there stays.</summary>
public sealed class NewTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void Workspace_builds_without_a_warning(string language)
    {
        Assert.Equal(0, _workspace.Run("new", "workspace", "ny", "--language", language).Code);
        Assert.Equal(new Outcome(0, string.Empty, string.Empty), _workspace.Run("build", "ny", "--strict", "--quiet"));
        Assert.Equal(7, _workspace.Built().Count);
    }

    [Fact]
    public void Every_kind_of_lesson_builds_without_a_warning_in_both_languages()
    {
        _workspace.Run("new", "workspace", "ny", "--language", "sv", "--language", "en");
        foreach (var kind in LessonStart.Kinds)
        {
            var made = _workspace.Run(
                "new",
                "lesson",
                $"ny-{kind}",
                "ny",
                "--kind",
                kind,
                "--title",
                $"En: \"{kind}\""
            );
            Assert.Equal(
                $"wrote ny/min-kurs/start/ny-{kind}.sv.md\nwrote ny/min-kurs/start/ny-{kind}.en.md\nchanged ny/min-kurs/course.yaml\n",
                made.Out
            );
            Assert.Contains($"kind: {kind}\n", Read($"ny/min-kurs/start/ny-{kind}.en.md"), StringComparison.Ordinal);
        }

        Assert.Equal(
            new Outcome(0, "no mistakes found in 4 packages\n", string.Empty),
            _workspace.Run("check", "ny", "--strict")
        );
    }

    [Fact]
    public void Course_and_municipality_are_listed_and_build()
    {
        Assert.Equal(0, _workspace.Run("new", "course", "andra-kursen").Code);
        Assert.Equal(0, _workspace.Run("new", "municipality", "upplands-vasby").Code);
        Assert.Equal(
            "courses: [kurs, andra-kursen]\nmunicipalities: [alvesta, boden, upplands-vasby]\n",
            Read("heja.yaml")
        );
        Assert.Contains(
            "code: \"0114\"\nname: { sv: Upplands Väsby }",
            Read("municipalities/upplands-vasby.yaml"),
            StringComparison.Ordinal
        );
        Assert.Equal(0, _workspace.Run("check", "--strict", "--course", "andra-kursen").Code);
    }

    [Theory]
    [InlineData(
        "courses: [kurs]\nmunicipalities:\n- alvesta\n- boden # norrut\n",
        "boden # norrut",
        "boden # norrut\n- ny"
    )]
    [InlineData("municipalities:\r\n  - alvesta\r\n  - \"boden\"", "  - \"boden\"", "  - \"boden\"\r\n  - ny")]
    [InlineData("municipalities: [ alvesta, 'boden' ] # två\ncourses: kurs", "'boden'", "'boden', ny")]
    [InlineData("courses: [kurs]\nmunicipalities: alvesta\n", "alvesta", "[alvesta, ny]")]
    [InlineData("\ufeffmunicipalities: []\n", "[]", "[ny]")]
    public void Nothing_else_in_the_file_changes(string before, string place, string written)
    {
        _workspace.Write("heja.yaml", before);
        _workspace.Run("new", "municipality", "ny");
        Assert.Equal(
            Encoding.UTF8.GetBytes(before.Replace(place, written, StringComparison.Ordinal)),
            File.ReadAllBytes(Path.Combine(_workspace.Root, "heja.yaml"))
        );
    }

    [Fact]
    public void What_is_there_is_never_written_over()
    {
        var before = Read("municipalities/alvesta.yaml");
        Assert.Equal(
            new Outcome(2, string.Empty, "error: `municipalities/alvesta.yaml` is there already\n"),
            _workspace.Run("new", "municipality", "alvesta")
        );
        Assert.Equal(before, Read("municipalities/alvesta.yaml"));
        Assert.Equal("courses: [kurs]\nmunicipalities: [alvesta, boden]\n", Read("heja.yaml"));
    }

    [Theory]
    [InlineData("error: `Ny` is no id; write `ny`\n", "municipality", "Ny")]
    [InlineData("error: there is no module `modull`; did you mean `modul`?\n", "lesson", "ny", "--module", "modull")]
    [InlineData("error: there is no course `kus`; did you mean `kurs`?\n", "lesson", "ny", "--course", "kus")]
    [InlineData(
        "error: `svenska!` is no language; write its tag: `sv`, `en`, `ar`\n",
        "course",
        "ny",
        "--language",
        "svenska!"
    )]
    public void What_cannot_be_made_is_said(string message, params string[] args) =>
        Assert.Equal(new Outcome(2, string.Empty, message), _workspace.Run(["new", .. args]));

    private string Read(string path) => File.ReadAllText(Path.Combine(_workspace.Root, path));
}
