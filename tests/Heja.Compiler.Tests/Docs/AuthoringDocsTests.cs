using System.Text.RegularExpressions;
using Xunit;

namespace Heja.Compiler.Tests.Docs;

// Every example in docs/authoring is compiled, in every format.
//
// ```markdown               a fragment: becomes a lesson of a small course with two lessons (`exempel`, where it stands, and
//                           `fortsattning`), one picture (`media/kartan.svg`) and the municipalities Helsingborg and Uppsala.
//                           Without front matter it is given one; scenes make it a scenario, parts or team blocks a team lesson,
//                           and a team lesson without parts gets them.
// ```markdown some/path.md  the file of that path. The same with ```yaml whose first line is `# heja.yaml`, `# course.yaml` (the
//                           course's) or `# municipalities/x.yaml`; other YAML is not compiled. Each is compiled together with the
//                           other files that its page names, the first right one of each path. Lessons, municipalities and logos that are
//                           listed and not shown are made up.
// ```text                   directly below an example: the diagnostics it gives, lines counted in the example. Without it
//                           the example gives none.
public sealed partial class AuthoringDocsTests
{
    public static TheoryData<string> Pages() =>
        [.. DocsFolder.Pages("authoring").Select(page => Path.GetFileName(page))];

    public static TheoryData<string> Examples() => [.. All.Select(example => example.Name)];

    private static readonly IReadOnlyList<DocExample> All =
    [
        .. DocsFolder.Pages("authoring").SelectMany(DocExample.Read),
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_compiled_gives_what_its_page_says(string name)
    {
        var example = All.Single(one => one.Name == name);
        Assert.Equal(example.Expected, Compile(example, All));
    }

    [Fact]
    public void Examples_counted_are_many()
    {
        Assert.True(All.Count > 30, $"only {All.Count} examples were found");
        Assert.True(All.Count(example => example.Expected.Length > 0) > 5);
        Assert.True(All.Count(example => example.Path is not null) > 10);
    }

    [Theory]
    [InlineData("```markdown\n::: noot\n\nHej.\n\n:::\n```", 1, "error HEJA3201")]
    [InlineData("```markdown\n[Hej](finns-inte.sv.md)\n```", 1, "error HEJA3501")]
    [InlineData("```yaml\n# municipalities/helsingborg.yaml\nid: helsingborg\nnamn: Hej\n```", 3, "error HEJA1104")]
    public void Example_broken_would_fail(string page, int line, string error)
    {
        var examples = DocExample.Read("page.md", page);
        var example = Assert.Single(examples);
        Assert.Empty(example.Expected);
        Assert.Contains($":{line}:", Compile(example, examples), StringComparison.Ordinal);
        Assert.Contains(error, Compile(example, examples), StringComparison.Ordinal);
    }

    [Fact]
    public void Example_with_diagnostics_below_it_expects_them()
    {
        var examples = DocExample.Read(
            "page.md",
            "```markdown\nHej.\n```\n\n```text\nnej\n```\n\n```markdown\nHej.\n```"
        );
        Assert.Equal(["nej", ""], examples.Select(example => example.Expected));
        Assert.Equal(string.Empty, Compile(examples[0], examples));
    }

    [Fact]
    public void Block_listed_in_builtins_is_shown_by_an_example_that_compiles()
    {
        var shown = All.Where(example => example.Expected.Length == 0)
            .SelectMany(example => Opening().Matches(example.Text))
            .Select(match => match.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Subset(shown, Builtins.Blocks.Select(block => block.Name).ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_is_linked_from_the_start_page(string page)
    {
        var start = File.ReadAllText(Path.Combine(DocsFolder.Root, "authoring", "README.md"));
        if (page != "README.md")
            Assert.Contains($"]({page})", start, StringComparison.Ordinal);
    }

    private static string Compile(DocExample example, IEnumerable<DocExample> examples)
    {
        var workspace = new ExampleWorkspace();
        if (example.Path is not null)
        {
            var named = examples.Where(other =>
                other.Page == example.Page && other is { Path: not null, Expected: "" }
            );
            foreach (var first in named.DistinctBy(other => other.Path))
                workspace.With(first);
        }

        return workspace.With(example).Compile();
    }

    [GeneratedRegex("^:::+ *([a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex Opening();
}
