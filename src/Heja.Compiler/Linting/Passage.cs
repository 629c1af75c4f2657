using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Text;

namespace Heja.Compiler.Linting;

/// <summary>Running text in one piece: a paragraph, a heading, an option. The cells of tables are none.</summary>
/// <param name="Block">What it stands in.</param>
/// <param name="Location">Where it is written.</param>
/// <param name="Sentences">Its sentences.</param>
public sealed partial record Passage(Block Block, SourceLocation Location, ImmutableArray<Sentence> Sentences)
{
    /// <summary>How many words it has.</summary>
    public int WordCount => Sentences.Sum(sentence => sentence.Words.Count);

    /// <summary>The passages of some blocks, those inside them not included.</summary>
    public static IEnumerable<Passage> Of(IEnumerable<Block> blocks) => blocks.SelectMany(Of);

    private static IEnumerable<Passage> Of(Block block) =>
        block switch
        {
            Table => [],
            Question question => question
                .Options.Select(option => Of(block, option.Location, option.Text))
                .Concat(question.Groups.Select(group => Of(block, block.Location, group.Text))),
            _ => RunningText.Of(block).Select(text => Of(block, block.Location, text)),
        };

    private static Passage Of(Block block, SourceLocation place, ImmutableArray<Inline> text) =>
        new(block, place, [.. Sentence.Split(PlainText.Of(text))]);

    /// <summary>Where a sentence begins, as far as its first line goes: its words are looked for, in order, in what was written.</summary>
    public SourceLocation PlaceOf(Sentence sentence)
    {
        var span = Location.Span;
        var written = Targets()
            .Replace(
                Location.Source.Content.Substring(span.Start, span.Length),
                match => new string(' ', match.Length)
            );
        var at = 0;
        foreach (var one in Sentences)
        {
            var (start, end) = Find(one, written, at);
            if (ReferenceEquals(one, sentence))
                return start < 0 ? Location : Location.Slice(start, FirstLine(written, start, end) - start);
            at = end;
        }

        return Location;
    }

    private static (int Start, int End) Find(Sentence sentence, string written, int at)
    {
        var start = -1;
        foreach (var word in sentence.Words.Where(word => !Sentence.IsValue(word)))
        {
            var found = written.IndexOf(word, at, StringComparison.Ordinal);
            if (found < 0)
                continue;
            if (start < 0)
                start = found;
            at = found + word.Length;
        }

        return (start, at);
    }

    private static int FirstLine(string written, int start, int end)
    {
        var line = written.AsSpan(start, end - start).IndexOfAny('\r', '\n');
        return line < 0 ? end : start + line;
    }

    // The address of a link is not read.
    [GeneratedRegex(@"(?<=\])\([^()\s]*(?:\s[^()]*)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Targets();
}
