using System.Text;
using Heja.Compiler.Tests.Golden;
using Xunit;

namespace Heja.Compiler.Tests.Rendering;

/// <summary>Answers cannot be read in the page: not in its source, not without scripts, not on paper. They are all this one document.</summary>
public sealed class SecrecyTests
{
    [Fact]
    public void Words_of_gaps_are_nowhere_in_the_page()
    {
        var page = Page(
            """
            ::: fill {#fyll}

            Ett [hemligt](gap: "dolt; gömt") ord, *ett [konstigt](gap:)*.

            | Ett | [tredje](gap:) |
            |---|---|
            | a | b |

            :::
            """
        );

        Assert.Contains("ord, <em>ett", page, StringComparison.Ordinal);
        foreach (var word in new[] { "hemligt", "dolt", "gömt", "konstigt", "tredje" })
            Assert.DoesNotContain(word, page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, Count(page, "class=\"field-line\""));
        // The width is the same for all, so that it tells nothing.
        Assert.Equal(3, Count(page, "size=\"16\""));
    }

    [Fact]
    public void Order_is_never_right_and_nearly_the_same_page_whatever_is_right()
    {
        string[] items = ["Fråga", "Prova", "Lära"];
        var pages = Permutations(items)
            .ToDictionary(
                order => string.Join(' ', order),
                order => Page($"::: order {{#ordna}}\n\nI vilken ordning?\n\n{Lines(order, item => $"1. {item}")}\n:::")
            );

        foreach (var (order, page) in pages)
            Assert.NotEqual(
                order,
                string.Join(' ', items.OrderBy(item => page.IndexOf(item, StringComparison.Ordinal)))
            );
        // Only where the common order is the right one there is another.
        Assert.Equal([1, 5], pages.Values.GroupBy(page => page).Select(same => same.Count()).Order());
    }

    [Fact]
    public void Pairs_are_the_same_page_whatever_belongs_together()
    {
        string[] left = ["Chefen", "Gruppen", "Brukaren"];
        var pages = Permutations(["tid", "vardag", "nytta"])
            .Select(right =>
                Page(
                    $"::: match {{#para}}\n\nVem?\n\n| | |\n|---|---|\n{Lines(left.Zip(right), row => $"| {row.First} | {row.Second} |")}\n:::"
                )
            )
            .ToList();

        Assert.Equal(6, pages.Count);
        Assert.Single(pages.Distinct());
    }

    [Fact]
    public void Number_that_is_right_is_nowhere_in_the_page()
    {
        var page = Page("::: number {#tal answer=4711 tolerance=17}\n\nHur många?\n\n:::");

        foreach (var number in new[] { "4711", "4694", "4728", "17" })
            Assert.DoesNotContain(number, page, StringComparison.Ordinal);
    }

    /// <summary>The article as the package has it.</summary>
    private static string Page(string text)
    {
        var files = Case.Base();
        files["kurs/modul/forsta.sv.md"] = Encoding.UTF8.GetBytes(
            "---\ntitle: Titel\nminutes: 5\n---\n\n" + text.ReplaceLineEndings("\n") + "\n"
        );
        files.Remove("kurs/modul/forsta.en.md");
        files["kurs/course.yaml"] = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(files["kurs/course.yaml"]).Replace("[sv, en]", "[sv]", StringComparison.Ordinal)
        );
        files.Remove("kurs/modul/andra.en.md");
        var compilation = Compilation.Create(Repository.ToCourseFiles(files), Case.Tool);
        Assert.DoesNotContain(compilation.Diagnostics, found => found.IsError);
        return PagePrint.Of(compilation, "forsta.sv");
    }

    private static int Count(string page, string part) => page.Split(part).Length - 1;

    private static string Lines<T>(IEnumerable<T> items, Func<T, string> line) =>
        string.Concat(items.Select(item => line(item) + "\n"));

    private static IEnumerable<string[]> Permutations(string[] items) =>
        items.Length < 2
            ? [items]
            : items.SelectMany(first =>
                Permutations([.. items.Where(item => item != first)]).Select(rest => (string[])[first, .. rest])
            );
}
