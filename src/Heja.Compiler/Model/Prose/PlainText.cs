using System.Collections.Immutable;
using System.Text;

namespace Heja.Compiler.Model.Prose;

/// <summary>The words of running text, without their dress.</summary>
public static class PlainText
{
    /// <summary>White space folded; values as their placeholder, so that every municipality gets the same words.</summary>
    public static string Of(ImmutableArray<Inline> inlines)
    {
        var text = new StringBuilder();
        Append(inlines, text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The words of blocks: paragraphs, headings, lists and tables, one after another.</summary>
    public static string Of(ImmutableArray<Block> blocks) =>
        string.Join(' ', blocks.Select(OfBlock).Where(text => text.Length > 0));

    private static string OfBlock(Block block) =>
        block switch
        {
            Paragraph paragraph => Of(paragraph.Text),
            Heading heading => Of(heading.Text),
            Figure figure => figure.Picture.Alternative,
            Table table => string.Join(' ', table.Rows.Prepend(table.Header).SelectMany(row => row.Select(Of))),
            CodeLines code => code.Text,
            _ => Of(block.Children),
        };

    private static void Append(ImmutableArray<Inline> inlines, StringBuilder text)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run:
                    text.Append(run.Text);
                    break;
                case CodeRun code:
                    text.Append(code.Text);
                    break;
                case Value value:
                    text.Append("{{").Append(value.Name).Append("}}");
                    break;
                case PictureRun picture:
                    text.Append(picture.Picture.Alternative);
                    break;
                // What stands in it is for the learner to find.
                case Gap:
                    text.Append("____");
                    break;
                case LineBreak:
                    text.Append(' ');
                    break;
                case Emphasis emphasis:
                    Append(emphasis.Children, text);
                    break;
                case Strong strong:
                    Append(strong.Children, text);
                    break;
                case WebLink link:
                    Append(link.Children, text);
                    break;
                case LessonLink link:
                    Append(link.Children, text);
                    break;
                case TermLink link:
                    Append(link.Children, text);
                    break;
            }
        }
    }
}
