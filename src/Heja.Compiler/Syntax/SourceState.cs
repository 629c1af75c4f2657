using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Heja.Compiler.Syntax.Markdown;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Heja.Compiler.Syntax;

/// <summary>A piece of a lesson as a translation remembers it: its front matter, or a block that stands in no other.</summary>
/// <param name="Id">Its id, or null.</param>
/// <param name="Hash">The first six hexadecimal digits of the SHA-256 of its words.</param>
/// <param name="Location">Its first line.</param>
public sealed record StatePart(string? Id, string Hash, SourceLocation Location)
{
    /// <summary>As it is written in <c>translated-from</c>.</summary>
    public string Mark => Id is null ? Hash : $"{Id}={Hash}";
}

/// <summary>
/// The state of a lesson, piece by piece, the front matter first. What says nothing to a reader does not count: white space, line
/// breaks, ids, former ids, comments.
/// </summary>
public static partial class SourceState
{
    /// <summary>The key in the front matter of a translation.</summary>
    public const string Key = "translated-from";

    private static readonly string[] Translated = ["title", "group", "objectives", "materials"];

    /// <summary>The pieces of a lesson that could be read.</summary>
    public static ImmutableArray<StatePart> Of(LessonSyntax syntax)
    {
        var blocks = Blocks(syntax.Document);
        var parts = ImmutableArray.CreateBuilder<StatePart>(blocks.Count + 1);
        parts.Add(
            new StatePart(null, Hash(FrontMatter(syntax.FrontMatter)), new SourceLocation(syntax.Source, new(0, 3)))
        );
        var cuts = new Queue<TextSpan>(Cuts(syntax.Document).OrderBy(cut => cut.Start));
        for (var i = 0; i < blocks.Count; i++)
        {
            // What stands between two blocks (the addresses of links, for one) belongs to the first.
            var start = i == 0 ? Math.Min(blocks[0].Span.Start, FirstCut(cuts)) : blocks[i].Span.Start;
            var end = i + 1 < blocks.Count ? blocks[i + 1].Span.Start : syntax.Source.Content.Length;
            parts.Add(
                new StatePart(
                    IdOf(blocks[i], syntax.Source),
                    Hash(Words(syntax.Source.Content, start, end, blocks[i], cuts)),
                    FirstLine(syntax.Source, blocks[i])
                )
            );
        }

        return parts.ToImmutable();
    }

    /// <summary>All of it, as it is written in <c>translated-from</c>.</summary>
    public static string MarkOf(IEnumerable<StatePart> parts) => string.Join(' ', parts.Select(part => part.Mark));

    private static int FirstCut(Queue<TextSpan> cuts) => cuts.TryPeek(out var cut) ? cut.Start : int.MaxValue;

    private static List<Block> Blocks(MarkdownDocument document) =>
        [
            .. document
                .SelectMany(block => block is FootnoteGroup notes ? notes : Enumerable.Repeat(block, 1))
                .Where(block => block is not (HtmlBlock or LinkReferenceDefinitionGroup))
                .OrderBy(block => block.Span.Start),
        ];

    private static IEnumerable<TextSpan> Cuts(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<Block>())
        {
            if (block is HtmlBlock comment)
                yield return TextSpan.Between(comment.Span.Start, comment.Span.End + 1);
            if (block is not DirectiveBlock { Attributes: { Span.Length: > 0 } attributes })
                continue;
            yield return attributes.Span with
            {
                Length = 1,
            };
            foreach (var item in attributes.Items.Where(item => item.Key is "#" or "was"))
                yield return item.Span;
            yield return new TextSpan(attributes.Span.End - 1, 1);
        }
    }

    private static string Words(string text, int start, int end, Block block, Queue<TextSpan> cuts)
    {
        var words = new StringBuilder();
        var at = start;
        while (cuts.TryPeek(out var cut) && cut.Start < end)
        {
            cuts.Dequeue();
            if (cut.Start > at)
                words.Append(text, at, cut.Start - at);
            at = Math.Max(at, cut.End);
        }

        words.Append(text, at, Math.Max(0, end - at));
        return block is HeadingBlock ? HeadingId().Replace(words.ToString(), "{").Replace("{}", "") : words.ToString();
    }

    private static string Hash(string text)
    {
        var folded = string.Join(
            ' ',
            QuoteMark().Replace(text, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folded)))[..6];
    }

    private static string FrontMatter(YamlMap? map) =>
        string.Join('\n', Translated.Select(key => $"{key}: {string.Join('\t', Texts(map?[key]))}"));

    private static IEnumerable<string> Texts(YamlNode? node) =>
        node switch
        {
            YamlScalar scalar => [scalar.Text],
            YamlList list => list.Items.SelectMany(Texts),
            _ => [],
        };

    private static string? IdOf(Block block, SourceText source) =>
        block switch
        {
            DirectiveBlock directive => directive.Attributes["#"]?.Value,
            HeadingBlock heading => HeadingIdOf(heading, source),
            _ => null,
        };

    /// <summary>The id in the braces of a heading, or null.</summary>
    public static string? HeadingIdOf(HeadingBlock heading, SourceText source) =>
        HeadingId().Match(source.Content, heading.Span.Start, heading.Span.Length) is { Success: true } id
            ? id.Groups["id"].Value
            : null;

    private static SourceLocation FirstLine(SourceText source, Block block)
    {
        var rest = source.Content.AsSpan(block.Span.Start, Math.Max(0, block.Span.Length));
        var end = rest.IndexOfAny('\r', '\n');
        return new SourceLocation(source, new TextSpan(block.Span.Start, end < 0 ? rest.Length : end));
    }

    [GeneratedRegex(@"\{#(?<id>[^\s{}#]+)\s*(?=[^{}\r\n]*\})", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingId();

    // The second line of a quote begins with a mark too, wherever its words are broken.
    [GeneratedRegex(@"(?<=^[ \t]*>[^\n]*\n)[ \t]*>+", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex QuoteMark();
}
