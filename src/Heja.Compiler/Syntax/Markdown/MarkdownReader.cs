using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace Heja.Compiler.Syntax.Markdown;

/// <summary>Markdown as an author of ours writes it: CommonMark, tables, task lists, footnotes and containers.</summary>
public static class MarkdownReader
{
    // Attributes in running text are not Markdig's to read (its parser deletes braces); the binder reads them on headings.
    private static readonly MarkdownPipeline Pipeline = Make();

    /// <summary>Parses a whole file; every span is an offset in it.</summary>
    public static MarkdownDocument Read(string text) => Markdig.Markdown.Parse(text, Pipeline);

    private static MarkdownPipeline Make()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.UsePreciseSourceLocation();
        builder.Extensions.Add(new PipeTableExtension());
        builder.Extensions.Add(new TaskListExtension());
        builder.Extensions.Add(new FootnoteExtension());
        builder.BlockParsers.Insert(0, new DirectiveParser());
        return builder.Build();
    }
}
