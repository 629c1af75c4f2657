using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Xunit;

namespace Heja.Compiler.Tests.Docs;

public sealed class LinksTests
{
    public static TheoryData<string> Pages() =>
        [
            .. Directory
                .GetFiles(DocsFolder.Root, "*.md", SearchOption.AllDirectories)
                .Select(page => Path.GetRelativePath(DocsFolder.Root, page)),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Link_that_is_relative_leads_to_a_file(string page)
    {
        var file = Path.Combine(DocsFolder.Root, page);
        Assert.Empty(BrokenLinks(File.ReadAllText(file), Path.GetDirectoryName(file) ?? DocsFolder.Root));
    }

    [Fact]
    public void Link_to_no_file_would_be_found()
    {
        var text = "[a](README.md) [b](finns-inte.md#hej) [c](https://example.se/x) [d](#hej)";
        Assert.Equal(["finns-inte.md"], BrokenLinks(text, Path.Combine(DocsFolder.Root, "authoring")));
    }

    private static IEnumerable<string> BrokenLinks(string text, string folder) =>
        Markdig
            .Markdown.Parse(text)
            .Descendants<LinkInline>()
            .Select(link => (link.Url ?? string.Empty).Split('#')[0])
            .Where(url => url.Length > 0 && !url.Contains(':', StringComparison.Ordinal))
            .Where(url => !Path.Exists(Path.Combine(folder, url)));
}
