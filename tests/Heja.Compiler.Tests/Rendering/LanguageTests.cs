using System.Text;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Rendering;
using Heja.Compiler.Tests.Golden;
using Xunit;

namespace Heja.Compiler.Tests.Rendering;

/// <summary>A language is added by adding files, and every text on the page says which language it is in.</summary>
public sealed class LanguageTests
{
    private const string Texts = "municipalities/alvesta/templates/texts/fa.yaml";

    [Fact]
    public void Language_of_the_theme_is_added_by_a_file()
    {
        var page = Page(InPersian(), "fa");
        Assert.Contains("<html lang=\"fa\" dir=\"rtl\">", page, StringComparison.Ordinal);
        Assert.Contains(">[Skip to content]</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Language_of_the_theme_without_a_file_is_said_to_be_missing()
    {
        var files = InPersian();
        files.Remove(Texts);
        Assert.Contains(
            "HEJA5003: the theme has no texts in `fa`",
            Case.Print(Case.Diagnose(Compile(files))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Text_in_another_language_than_the_page_is_marked_wherever_it_stands()
    {
        const string Mark = " lang=\"sv\" dir=\"ltr\"";
        var page = Page(InPersian(), "fa");
        Assert.Contains($"data-lesson=\"andra\"{Mark} ", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"#andra\"{Mark}>Andra</a>", page, StringComparison.Ordinal);
        Assert.Contains(
            $"<p class=\"foot-name\"><span{Mark}>Alvesta kommun</span></p>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains($"class=\"top-name\"{Mark}>Alvesta kommun<", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"data-lesson=\"forsta\"{Mark}", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_the_theme_are_complete_in_every_language()
    {
        var bag = new DiagnosticBag();
        var files = Theme.Default.Files.Where(file => ThemeTexts.IsTexts(file.Key)).ToList();
        Assert.True(files.Count > 1);
        foreach (var (_, text) in files)
            ThemeTexts.Check(text, Theme.Default, bag);
        Assert.Equal("", Case.Print(bag.ToSorted()));
    }

    [Theory]
    [InlineData("sv", "ltr")]
    [InlineData("ar", "rtl")]
    [InlineData("ar-SY", "rtl")]
    [InlineData("arn", "ltr")]
    [InlineData("ku-Arab", "rtl")]
    [InlineData("az-arab-IR", "rtl")]
    [InlineData("ar-Latn", "ltr")]
    [InlineData("ckb", "rtl")]
    public void Direction_follows_script_and_language(string language, string direction) =>
        Assert.Equal(direction, TextDirection.Of(language));

    // Persian, which the theme does not have, in a file of the municipality's own; one of two lessons is translated.
    private static SortedDictionary<string, byte[]> InPersian()
    {
        var files = Case.Base();
        files["kurs/course.yaml"] = Bytes(
            Encoding
                .UTF8.GetString(files["kurs/course.yaml"])
                .Replace("languages: [sv, en]", "languages: [sv, fa]\nfallback: fa", StringComparison.Ordinal)
                .Replace("en:", "fa:", StringComparison.Ordinal)
        );
        files["kurs/modul/forsta.fa.md"] = Bytes("---\ntitle: نخست\nminutes: 5\n---\n\nمتن.\n");
        files.Remove("kurs/modul/forsta.en.md");
        files.Remove("kurs/modul/andra.en.md");
        files["municipalities/alvesta.yaml"] = Bytes(
            Encoding
                .UTF8.GetString(files["municipalities/alvesta.yaml"])
                .Replace(", en: Alvesta Municipality", string.Empty, StringComparison.Ordinal)
        );
        var english = Theme.Default.Files["texts/en.yaml"].Content;
        files[Texts] = Bytes(english.Replace("Skip to content", "[Skip to content]", StringComparison.Ordinal));
        return files;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static Compilation Compile(SortedDictionary<string, byte[]> files) =>
        Compilation.Create(Repository.ToCourseFiles(files), Case.Tool);

    private static string Page(SortedDictionary<string, byte[]> files, string language)
    {
        var compilation = Compile(files);
        Assert.Equal([], compilation.Diagnostics.Where(one => one.IsError));
        var edition = compilation.Workspace.Editions.Single(one => one.Language == language);
        var bag = new DiagnosticBag();
        var packages = compilation.Assemble(edition, [Builtins.Formats[0]], bag);
        Assert.Equal("", Case.Print(bag.ToSorted()));
        return PackagePrint.Text(packages[0].Tree, "index.html");
    }
}
