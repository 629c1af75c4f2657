using System.Collections.Immutable;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = Heja.Compiler.Model.Prose.Block;
using Table = Markdig.Extensions.Tables.Table;

namespace Heja.Compiler.Binding.Content;

/// <summary>Markdig's blocks → ours.</summary>
public static class ContentBinder
{
    /// <summary>Binds the blocks of a document, a container or any other list.</summary>
    public static ImmutableArray<Block> Bind(LessonScope scope, IEnumerable<Markdig.Syntax.Block> blocks)
    {
        var bound = ImmutableArray.CreateBuilder<Block>();
        foreach (var block in blocks)
        {
            if (BindOne(scope, block) is { } content)
                bound.Add(content);
        }

        return bound.ToImmutable();
    }

    private static Block? BindOne(LessonScope scope, Markdig.Syntax.Block block) =>
        block switch
        {
            HeadingBlock heading => HeadingBinder.Bind(scope, heading),
            ParagraphBlock paragraph => BindParagraph(scope, paragraph),
            ListBlock list => BindList(scope, list),
            Table table => TableBinder.Bind(scope, table),
            QuoteBlock quote => new Quote(scope.At(quote), scope.Anchor(quote), Bind(scope, quote)),
            CodeBlock code => BindCode(scope, code),
            ThematicBreakBlock line => new Separator(scope.At(line), scope.Anchor(line)),
            DirectiveBlock directive => DirectiveBinder.Bind(scope, directive),
            // Comments, link definitions and footnotes (bound where they are referred to) show nothing of their own.
            _ => null,
        };

    private static Block? BindParagraph(LessonScope scope, ParagraphBlock paragraph)
    {
        if (
            paragraph.Inline is { FirstChild: LinkInline { IsImage: true } picture } inline
            && inline.FirstChild == inline.LastChild
        )
        {
            return PictureBinder.Bind(scope, picture) is { } bound
                ? new Figure(scope.FirstLine(paragraph), scope.Anchor(paragraph), bound, Caption(scope, picture))
                : null;
        }

        return new Paragraph(scope.At(paragraph), scope.Anchor(paragraph), InlineBinder.Bind(scope, paragraph.Inline));
    }

    private static string? Caption(LessonScope scope, LinkInline picture) =>
        string.IsNullOrWhiteSpace(picture.Title) ? null : scope.Syntax.Values.Restore(picture.Title);

    private static ItemList BindList(LessonScope scope, ListBlock list)
    {
        var items = list.Select(item => Bind(scope, (ListItemBlock)item)).ToImmutableArray();
        int? start =
            !list.IsOrdered ? null
            : int.TryParse(list.OrderedStart, out var number) ? number
            : 1;
        return new ItemList(scope.FirstLine(list), scope.Anchor(list), start, !list.IsLoose, items);
    }

    private static CodeLines BindCode(LessonScope scope, CodeBlock code) =>
        new(scope.FirstLine(code), scope.Anchor(code), scope.Syntax.Values.Restore(code.Lines.ToString()));
}
