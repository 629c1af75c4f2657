using System.Text.RegularExpressions;
using Heja.Cli.Preview;
using Heja.Cli.Tests.Harness;
using Heja.Compiler;
using Heja.Compiler.Diagnostics;
using Xunit;

namespace Heja.Cli.Tests.Preview;

public sealed partial class LiveWorkspaceTests : IDisposable
{
    private static readonly PackageName Name = new("kurs", "boden", "sv", "scorm12");

    private readonly Workspace _folder = new();
    private readonly LiveWorkspace _live;

    public LiveWorkspaceTests()
    {
        _live = new LiveWorkspace(_folder.Root);
        _live.Refresh();
    }

    [Fact]
    public void Package_previewed_is_the_package_that_is_built_but_for_the_marks_of_sources()
    {
        var shown = _live.Find(Name)?.Package.Tree ?? throw new InvalidOperationException();
        var compilation = Compilation.Create(Disk.FolderReader.Read(_folder.Root), HejaProgram.Version);
        var edition = compilation.Workspace.Editions.Single(one =>
            one.Name is { Municipality: "boden", Language: "sv" }
        );
        var built = compilation.Assemble(edition, [Builtins.Formats[0]], new DiagnosticBag())[0].Tree;
        Assert.Equal(built.Files.Select(file => file.Path), shown.Files.Select(file => file.Path));
        // heja.json says how large the page is.
        foreach (var file in built.Files.Where(file => file.Path != "heja.json"))
            Assert.Equal(
                Text(file.Content.Bytes),
                Marks().Replace(Text(shown.Find(file.Path)?.Content.Bytes ?? default), "")
            );
        Assert.Matches(Marks(), Text(shown.Find("index.html")?.Content.Bytes ?? default));
        Assert.DoesNotMatch(Marks(), Text(built.Find("index.html")?.Content.Bytes ?? default));
    }

    [Fact]
    public void Lesson_changed_is_the_only_one_that_is_sent()
    {
        var before = _live.Find(Name);
        _folder.Write("kurs/modul/andra.sv.md", "---\ntitle: Titel I i\nminutes: 5\n---\n\nNy text.\n");
        _live.Refresh();
        var now = _live.Find(Name);
        Assert.Equal((1, 2), (before?.Generation, now?.Generation));
        var changed = Assert.Single(before!.Articles.ChangedIn(now!.Articles) ?? []);
        Assert.Equal("andra", changed.Id);
        Assert.Contains("Ny text.", changed.After, StringComparison.Ordinal);
        Assert.DoesNotContain("Ny text.", changed.Before, StringComparison.Ordinal);
    }

    [Fact]
    public void Workspace_that_is_followed_step_by_step_is_the_one_that_is_read_afresh()
    {
        const string slot = "::: slot {#lokalt}\n\nFör alla.\n\n:::\n";
        const string term =
            "terms:\n  - id: term\n    term: { sv: ett ord, en: a word }\n    definition: { sv: Det., en: That. }\n";
        (string Path, string Text)[] steps =
        [
            (
                "kurs/modul/forsta.sv.md",
                $"---\ntitle: T\nminutes: 5\n---\n\n[ord](term:term) {{{{ municipality.name }}}}\n\n{slot}"
            ),
            ("kurs/modul/forsta.en.md", $"---\ntitle: T\nminutes: 5\n---\n\nWords.\n\n{slot}"),
            ("kurs/glossary.yaml", term),
            ("municipalities/boden/kurs/slots/lokalt.sv.md", "I Boden.\n"),
            ("kurs/modul/andra.sv.md", "---\ntitle: T\nminutes: 5\n---\n\n[Dit](forsta#finns-inte).\n"),
            ("kurs/modul/andra.sv.md", "---\ntitle: T\nminutes: 5\n---\n\n::: reflection {#tanke}\n\nOch du?\n\n:::\n"),
            (
                "kurs/modul/andra.en.md",
                "---\ntitle: T\nminutes: 5\n---\n\n::: reflection {#tanke}\n\nAnd you?\n\n:::\n"
            ),
            ("municipalities/boden/kurs/slots/lokalt.sv.md", "I Boden, igen.\n"),
            ("kurs/glossary.yaml", term.Replace("Det.", "Något annat.")),
            ("kurs/modul/andra.sv.md", "---\ntitle: T\nminutes: 5\n---\n\n::: reflection {#tanke}\n\nOch ni?\n\n:::\n"),
        ];
        var (made, broken) = (0, 0);
        foreach (var (path, text) in steps)
        {
            _folder.Write(path, text);
            _live.Refresh();
            var afresh = new LiveWorkspace(_folder.Root);
            afresh.Refresh();
            Assert.Equal(Printed(afresh), Printed(_live));
            if (afresh.Find(Name) is not { } expected)
            {
                broken++;
                continue;
            }

            made++;
            var found = _live.Find(Name) ?? throw new InvalidOperationException();
            Assert.Equal(Contents(expected), Contents(found));
        }

        Assert.True(made > 4 && broken > 1, $"{made} made, {broken} broken");
        Assert.Contains("I Boden, igen.", _live.Find(Name)!.Articles.Articles["forsta"], StringComparison.Ordinal);
        Assert.Contains("Något annat.", _live.Find(Name)!.Articles.Articles["forsta"], StringComparison.Ordinal);
    }

    [Fact]
    public void Title_changed_is_more_than_a_lesson()
    {
        var before = _live.Find(Name);
        _folder.Write("kurs/modul/andra.sv.md", "---\ntitle: Ny titel\nminutes: 5\n---\n\nText på svenska.\n");
        _live.Refresh();
        Assert.Null(before!.Articles.ChangedIn(_live.Find(Name)!.Articles));
    }

    [Fact]
    public void Sources_broken_leave_the_last_good_package_and_say_why()
    {
        _live.Find(Name);
        _folder.Write("kurs/modul/andra.sv.md", "---\ntitle: T\nminutes: 5\n---\n\n::: noot\n\nHej.\n\n:::\n");
        _live.Refresh();
        Assert.Equal(1, _live.Find(Name)?.Generation);
        Assert.Contains(_live.Found(Name), one => one.IsError);
        File.Delete(Path.Combine(_folder.Root, "kurs/modul/andra.sv.md"));
        _live.Refresh();
        Assert.Contains(_live.Found(Name), one => one.IsError);
        _folder.Write("kurs/modul/andra.sv.md", "---\ntitle: T\nminutes: 5\n---\n\nHej.\n");
        _live.Refresh();
        Assert.Equal(4, _live.Find(Name)?.Generation);
        Assert.DoesNotContain(_live.Found(Name), one => one.IsError);
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Printed(LiveWorkspace workspace) =>
        workspace
            .Found(Name)
            .Select(one => $"{one.Location.Path}:{one.Location.Span.Start} {one.Code.Id} {one.Message}");

    private static IEnumerable<string> Contents(LivePackage package) =>
        package.Package.Tree.Files.Select(file => $"{file.Path} {file.Content.Hash}");

    private static string Text(ReadOnlyMemory<byte> bytes) => System.Text.Encoding.UTF8.GetString(bytes.Span);

    [GeneratedRegex(" data-source=\"[^\"]*\"")]
    private static partial Regex Marks();
}
