using Markdig.Syntax;

namespace Heja.Compiler.Tests.Docs;

/// <summary>A fenced example of a page.</summary>
/// <param name="Page">The page's file name.</param>
/// <param name="Line">Where its first line stands in the page.</param>
/// <param name="Section">The nearest heading of the second level above it; empty before the first.</param>
/// <param name="Path">The file that it is; null for a fragment that could stand in any lesson.</param>
/// <param name="Text">What is in it.</param>
/// <param name="Expected">The diagnostics that the page shows under it; empty when there are none.</param>
internal sealed record DocExample(string Page, int Line, string Section, string? Path, string Text, string Expected)
{
    /// <summary>For the name of a test.</summary>
    public string Name => $"{Page}:{Line}";

    /// <summary>The examples of a page that can be compiled, in order.</summary>
    public static IReadOnlyList<DocExample> Read(string file) =>
        Read(System.IO.Path.GetFileName(file), File.ReadAllText(file));

    /// <inheritdoc cref="Read(string)" />
    public static IReadOnlyList<DocExample> Read(string page, string text)
    {
        var blocks = Markdig.Markdown.Parse(text).ToList();
        var examples = new List<DocExample>();
        var section = string.Empty;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is HeadingBlock { Level: 2 } heading)
                section = text.Substring(heading.Span.Start, heading.Span.Length).TrimStart('#').Trim();
            if (blocks[i] is not FencedCodeBlock code || !IsExample(code, out var path))
                continue;
            var next = i + 1 < blocks.Count ? blocks[i + 1] as FencedCodeBlock : null;
            var expected = next?.Info == "text" ? next.Lines.ToString() : string.Empty;
            examples.Add(new DocExample(page, code.Line + 2, section, path, code.Lines.ToString() + "\n", expected));
        }

        return examples;
    }

    private static bool IsExample(FencedCodeBlock code, out string? path)
    {
        path = code.Arguments is { Length: > 0 } named ? named : null;
        if (code.Info == "markdown")
            return true;
        var first = code.Lines.Count > 0 ? code.Lines.Lines[0].ToString() : string.Empty;
        if (
            code.Info != "yaml"
            || !first.StartsWith("# ", StringComparison.Ordinal)
            || !first.EndsWith(".yaml", StringComparison.Ordinal)
        )
            return false;
        path = first == "# course.yaml" ? ExampleWorkspace.Course : first[2..];
        return true;
    }
}
