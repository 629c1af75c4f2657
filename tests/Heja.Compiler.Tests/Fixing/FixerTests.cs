using System.Text;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Tests.Golden;
using Heja.Compiler.Tests.Properties;
using Xunit;

namespace Heja.Compiler.Tests.Fixing;

/// <summary>What a fix writes, that it touches nothing else, and that it never says of a translation what only its author knows.</summary>
public sealed class FixerTests
{
    private const string Source = "kurs/modul/forsta.sv.md";
    private const string Translation = "kurs/modul/forsta.en.md";
    private const string Head = "---\ntitle: T\nminutes: 5\n---\n\n";

    private readonly SortedDictionary<string, byte[]> _files = Case.Base();

    [Fact]
    public void Id_is_made_from_the_first_words_and_written_at_the_same_block_of_the_translation()
    {
        Write(Source, $"{Head}::: reflection\n\nÄr någon på väg hit? Berätta.\n\n:::\n");
        Write(Translation, $"{Head}Some words.\n\n::: reflection\n\nIs somebody on the way?\n\n:::\n");
        Fix();
        Assert.Equal(
            $"{Head}::: reflection {{#ar-nagon-pa-vag}}\n\nÄr någon på väg hit? Berätta.\n\n:::\n",
            Read(Source)
        );
        Assert.Contains("\n::: reflection {#ar-nagon-pa-vag}\n", Read(Translation), StringComparison.Ordinal);
        Assert.DoesNotContain(Compile(), one => one.IsError);
    }

    [Theory]
    [InlineData("::: reflection {}", "::: reflection {#hur}")]
    [InlineData("::: reflection { }", "::: reflection {#hur }")]
    [InlineData("::: reflection {was=\"a-b\"}", "::: reflection {#hur was=\"a-b\"}")]
    [InlineData(":::: reflection  \t", ":::: reflection {#hur}  \t")]
    [InlineData("::: reflection {#redan}", "::: reflection {#redan}")]
    public void Id_is_put_where_an_author_would_put_it(string line, string fixedLine)
    {
        Write(Source, $"{Head}{line}\n\nHur?\n\n{line[..line.IndexOf(' ', StringComparison.Ordinal)]}\n");
        Fix();
        Assert.Contains($"\n{fixedLine}\n", Read(Source), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ municipality.name }} ser [hit](https://a.example/)", "ser-hit")]
    [InlineData("I dag?", "reflection-i-dag")]
    [InlineData("2 gånger", "reflection-2-ganger")]
    [InlineData("نعم", "reflection")]
    [InlineData("modul", "modul-2")]
    [InlineData("andra", "andra-2")]
    public void Id_is_valid_and_the_only_one_of_its_name(string words, string id)
    {
        Write(Source, $"{Head}::: reflection\n\n{words}\n\n:::\n");
        Fix();
        Assert.Contains($"::: reflection {{#{id}}}\n", Read(Source), StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_with_the_same_words_get_different_ids()
    {
        const string Twice = "::: reflection\n\nHur?\n\n:::\n\n::: reflection\n\nHur?\n\n:::\n";
        Write(Source, Head + Twice);
        Write(Translation, Head + Twice);
        Fix();
        Assert.Contains("{#hur}", Read(Source), StringComparison.Ordinal);
        Assert.Contains("{#hur-2}", Read(Source), StringComparison.Ordinal);
        Assert.DoesNotContain(Compile(), one => one.IsError);
    }

    [Fact]
    public void Id_that_a_translation_has_already_is_taken_to_the_source()
    {
        Write(Source, $"{Head}::: reflection\n\nHur?\n\n:::\n");
        Write(Translation, $"{Head}::: reflection {{#motet}}\n\nHow?\n\n:::\n");
        Fix();
        Assert.Contains("::: reflection {#motet}\n", Read(Source), StringComparison.Ordinal);
    }

    [Fact]
    public void Scene_without_an_id_gets_one()
    {
        const string Scenario =
            "---\ntitle: T\nminutes: 5\nkind: scenario\n---\n\n## Slutet nås {.scene .end}\n\nSlut.\n";
        Write(Source, Scenario);
        Write(Translation, Scenario.Replace("Slutet nås", "The end", StringComparison.Ordinal));
        Fix();
        Assert.Contains("## Slutet nås {#slutet-nas .scene .end}\n", Read(Source), StringComparison.Ordinal);
        Assert.Contains("## The end {#slutet-nas .scene .end}\n", Read(Translation), StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_cannot_be_read_is_left_alone_and_said()
    {
        Write(Source, $"{Head}::: reflection\n\nHur?\n");
        var before = Read(Source);
        var fixes = Fix();
        Assert.Equal(before, Read(Source));
        Assert.Contains(fixes.Problems, one => one.Code.Id == "HEJA2003" && one.Location.Path == Source);
    }

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", true)]
    [InlineData("\r", false)]
    public void Every_other_byte_is_as_it_was(string newLine, bool hasMark)
    {
        foreach (var path in new[] { Source, Translation })
            Write(path, Odd(newLine, hasMark));
        Fix();
        var written = $"::: reflection {{#hur}} \t{newLine}";
        var expected = Odd(newLine, hasMark).Replace($"::: reflection \t{newLine}", written, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetBytes(expected), _files[Source]);
        var translation = Read(Translation);
        var mark = translation[translation.IndexOf("translated-from: ", StringComparison.Ordinal)..];
        mark = mark[..(mark.IndexOf(newLine, StringComparison.Ordinal) + newLine.Length)];
        Assert.Equal(expected, translation.Replace(mark, string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void Fix_of_what_is_fixed_changes_nothing()
    {
        Write(Source, $"{Head}::: reflection\n\nHur?\n\n:::\n");
        Write(Translation, $"{Head}::: reflection\n\nHow?\n\n:::\n");
        Assert.NotEmpty(Fix().Files);
        Assert.Empty(Fix().Files);
    }

    [Fact]
    public void Translation_that_is_behind_is_marked_only_when_its_author_says_so()
    {
        Fix();
        Assert.DoesNotContain(Compile(), IsStale);
        Write(Source, $"{Head}Något helt annat.\n");
        Assert.Contains(Compile(), IsStale);
        Assert.Empty(Fix().Files);
        Assert.Empty(Fix("andra", "andra.en").Files);
        Assert.Equal([Translation], Fix("forsta.en").Files.Select(file => file.Path));
        Assert.DoesNotContain(Compile(), IsStale);
    }

    [Fact]
    public void Translation_that_differs_from_its_source_is_not_marked()
    {
        Write(Source, $"{Head}::: reflection {{#motet}}\n\nHur?\n\n:::\n");
        var fixes = Fix("forsta");
        Assert.DoesNotContain("translated-from", Read(Translation), StringComparison.Ordinal);
        Assert.Contains(fixes.Problems, one => one.Code.Id == "HEJA3104");
    }

    [Fact]
    public void Name_of_no_translation_is_misspelt()
    {
        var fixer = new Fixer(Repository.ToCourseFiles(_files), Case.Tool);
        Assert.Null(fixer.Misspelt("forsta"));
        Assert.Null(fixer.Misspelt("forsta.en"));
        Assert.Equal("there is no translation `forsta.sv`; did you mean `forsta.en`?", fixer.Misspelt("forsta.sv"));
    }

    [Fact]
    public void Soup_is_fixed_once_and_only_added_to()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var soup = Head + Soup.Markdown(seed) + "\n\n::: reflection\n\nHur?\n\n:::\n";
            Write(Source, soup);
            Write(Translation, soup);
            foreach (var file in Fix().Files)
                Assert.True(IsWithin(file.Before, file.After), $"{seed}");
            Assert.True(Fix().Files.IsEmpty, $"{seed}");
        }
    }

    private static bool IsStale(Diagnostic one) => one.Code.Id == "HEJA4602";

    // Whether the letters of one text stand in another in the same order.
    private static bool IsWithin(string part, string whole)
    {
        var at = 0;
        foreach (var letter in whole)
            at += at < part.Length && part[at] == letter ? 1 : 0;
        return at == part.Length;
    }

    private static string Odd(string newLine, bool hasMark) =>
        (hasMark ? "\uFEFF" : string.Empty)
        + string.Join(
            newLine,
            "---",
            "title:   T ",
            "minutes: 5",
            "---  ",
            "",
            "Två  ord\tmed å.   ",
            "",
            "",
            "::: reflection \t",
            "",
            "Hur?",
            "",
            "::: ",
            "Sist utan radslut"
        );

    private Fixes Fix(params string[] translated)
    {
        var fixes = new Fixer(Repository.ToCourseFiles(_files), Case.Tool).Fix(translated);
        foreach (var file in fixes.Files)
            _files[file.Path] = file.Bytes;
        return fixes;
    }

    private IReadOnlyList<Diagnostic> Compile() =>
        Compilation.Create(Repository.ToCourseFiles(_files), Case.Tool).Diagnostics;

    private void Write(string path, string text) => _files[path] = Encoding.UTF8.GetBytes(text);

    private string Read(string path) => Encoding.UTF8.GetString(_files[path]);
}
