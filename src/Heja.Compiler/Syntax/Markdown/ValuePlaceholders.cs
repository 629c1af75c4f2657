using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Heja.Compiler.Syntax.Markdown;

/// <summary>
/// <c>{{ name }}</c> must survive Markdown untouched and keep every offset true: before parsing, a run of private-use
/// characters of the same length stands in for each. Its first character marks it, the next three say which value it is.
/// </summary>
public sealed partial class ValuePlaceholders
{
    private const char Mark = '\uE000';
    private const char Filler = '\uE001';
    private const char Digit = '\uE100';

    private ValuePlaceholders(string text, ImmutableArray<string> originals) => (Text, _originals) = (text, originals);

    private readonly ImmutableArray<string> _originals;

    /// <summary>The text to parse.</summary>
    public string Text { get; }

    /// <summary>Puts the placeholders in.</summary>
    public static ValuePlaceholders Hide(string text)
    {
        if (!text.Contains("{{", StringComparison.Ordinal))
            return new ValuePlaceholders(text, []);
        var originals = ImmutableArray.CreateBuilder<string>();
        var hidden = Value()
            .Replace(
                text,
                match =>
                {
                    var index = originals.Count;
                    originals.Add(match.Value);
                    var digits =
                        $"{(char)(Digit + (index >> 16))}{(char)(Digit + ((index >> 8) & 255))}{(char)(Digit + (index & 255))}";
                    return Mark + digits + new string(Filler, match.Length - 4);
                }
            );
        return new ValuePlaceholders(hidden, originals.ToImmutable());
    }

    /// <summary>Puts the written form back, as code and attributes want it.</summary>
    public string Restore(string parsed)
    {
        if (!parsed.Contains(Mark))
            return parsed;
        var text = new StringBuilder();
        foreach (var piece in Split(parsed))
            text.Append(piece.Name is null ? piece.Text : piece.Original);
        return text.ToString();
    }

    /// <summary>Cuts a parsed text into plain pieces and values.</summary>
    public IEnumerable<Piece> Split(string parsed)
    {
        var start = 0;
        for (var i = 0; i < parsed.Length; i++)
        {
            if (Find(parsed, i) is not { } original)
                continue;
            if (i > start)
                yield return new Piece(start, parsed[start..i], null, string.Empty);
            yield return new Piece(i, string.Empty, original[2..^2].Trim(), original);
            i += original.Length - 1;
            start = i + 1;
        }

        if (start < parsed.Length)
            yield return new Piece(start, parsed[start..], null, string.Empty);
    }

    // Files hold no private-use characters, but an entity (`&#xE000;`) makes one: then it is text.
    private string? Find(string parsed, int at)
    {
        if (parsed[at] != Mark || at + 3 >= parsed.Length)
            return null;
        var index = ((parsed[at + 1] - Digit) << 16) | ((parsed[at + 2] - Digit) << 8) | (parsed[at + 3] - Digit);
        return index >= 0 && index < _originals.Length && at + _originals[index].Length <= parsed.Length
            ? _originals[index]
            : null;
    }

    /// <summary>A stretch of text (<see cref="Name"/> is null) or a value.</summary>
    public readonly record struct Piece(int Offset, string Text, string? Name, string Original);

    [GeneratedRegex(@"\{\{[^{}\r\n]*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
