using Heja.Compiler.Diagnostics;
using Heja.Compiler.Syntax.Markdown;
using Heja.Compiler.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Heja.Compiler.Syntax;

/// <summary>What is wrong with the form of a Markdown file, whatever its blocks mean.</summary>
internal static class SyntaxChecks
{
    public static void Check(SourceText source, MarkdownDocument document, DiagnosticBag diagnostics)
    {
        var tags = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case DirectiveBlock directive:
                    CheckDirective(source, directive, diagnostics);
                    break;
                case StrayFence stray:
                    diagnostics.Add(
                        MarkdownCodes.StrayFence,
                        source.At(stray.Span),
                        "this `:::` closes nothing",
                        "remove it, or write the block's name after it to open one"
                    );
                    break;
                case HtmlBlock { Type: not HtmlBlockType.Comment } html:
                    ReportHtml(source, source.At(html.Span), tags, diagnostics);
                    break;
                case HtmlInline html when !html.Tag.StartsWith("<!--", StringComparison.Ordinal):
                    ReportHtml(source, source.At(html.Span), tags, diagnostics);
                    break;
                case LiteralInline literal:
                    CheckBraces(source, literal, diagnostics);
                    break;
            }
        }
    }

    private static void CheckDirective(SourceText source, DirectiveBlock block, DiagnosticBag diagnostics)
    {
        if (block.Name.Length == 0)
        {
            diagnostics.Add(
                MarkdownCodes.NamelessBlock,
                new SourceLocation(source, block.OpeningLine),
                "the block has no name",
                "write its name after the colons, for example `::: note`"
            );
        }

        if (block.Surplus.Length > 0)
        {
            diagnostics.Add(
                MarkdownCodes.SurplusWords,
                new SourceLocation(source, block.Surplus),
                $"only a name and attributes stand on the line that opens `{block.Name}`",
                "write a heading (`### …`) as the first line inside the block, or put attributes in `{…}`"
            );
        }

        if (block.Attributes.BrokenAt is { } broken)
        {
            diagnostics.Add(
                MarkdownCodes.InvalidAttributes,
                new SourceLocation(source, broken),
                $"the attributes of `{block.Name}` cannot be read",
                """write them as `{#id key=value key="two words"}` on one line"""
            );
        }

        if (!block.IsClosed)
        {
            diagnostics.Add(
                MarkdownCodes.UnclosedBlock,
                new SourceLocation(source, block.OpeningLine),
                $"the block `{block.Name}` is never closed",
                "write a line of `:::` where it ends"
            );
        }
    }

    private static void ReportHtml(
        SourceText source,
        SourceLocation place,
        HashSet<string> tags,
        DiagnosticBag diagnostics
    )
    {
        var text = source.Content.AsSpan(place.Span.Start, place.Span.Length).TrimStart(" <");
        var isEnd = text.StartsWith('/');
        var name = text.TrimStart('/');
        var nameEnd = name.IndexOfAnyExceptInRange('0', 'z');
        // An end is part of the beginning that was reported.
        if (!tags.Add(name[..(nameEnd < 0 ? name.Length : nameEnd)].ToString()) && isEnd)
            return;
        var length = source.Content.AsSpan(place.Span.Start, place.Span.Length).IndexOfAny('\r', '\n');
        diagnostics.Add(
            MarkdownCodes.RawHtml,
            length > 0 ? place.Slice(0, length) : place,
            "HTML does not belong in a lesson",
            "use Markdown or a block; for a literal `<` write `\\<`"
        );
    }

    private static void CheckBraces(SourceText source, LiteralInline literal, DiagnosticBag diagnostics)
    {
        var at = literal.Content.AsSpan().IndexOf("{{");
        if (at < 0)
            return;
        diagnostics.Add(
            MarkdownCodes.BrokenValue,
            new SourceLocation(source, new TextSpan(literal.Span.Start + at, 2)),
            "the value that begins here is never closed",
            "write `{{ municipality.name }}` on one line"
        );
    }
}
