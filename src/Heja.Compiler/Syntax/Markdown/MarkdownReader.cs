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
    /// <param name="text">The file.</param>
    /// <param name="document">What it says; empty when it could not be read.</param>
    /// <param name="deepest">Where a block stands too deep inside others, when that is known.</param>
    /// <returns>False when its parts stand too deep inside each other.</returns>
    public static bool TryRead(string text, out MarkdownDocument document, out int? deepest)
    {
        deepest = null;
        try
        {
            document = Markdig.Markdown.Parse(text, Pipeline);
            return true;
        }
        catch (TooDeepException bad)
        {
            document = [];
            deepest = bad.Offset;
            return false;
        }
        catch (ArgumentException)
        {
            // Markdig's only way of saying that its depth limit (128) is reached.
            document = [];
            return false;
        }
    }

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
