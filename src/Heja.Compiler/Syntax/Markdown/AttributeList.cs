using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Heja.Compiler.Text;

namespace Heja.Compiler.Syntax.Markdown;

/// <summary>What stands between braces: <c>{#id .class key=value key="two words" word}</c>.</summary>
/// <param name="Span">Braces included.</param>
/// <param name="Items">In the order they were written.</param>
/// <param name="BrokenAt">The first place that could not be read, or null.</param>
public sealed partial record AttributeList(TextSpan Span, ImmutableArray<BlockAttribute> Items, TextSpan? BrokenAt)
{
    /// <summary>No braces at all.</summary>
    public static AttributeList None(int offset) => new(new TextSpan(offset, 0), [], null);

    /// <summary>The value of a key (<c>#</c> for the id), or null.</summary>
    public BlockAttribute? this[string key] => Items.FirstOrDefault(item => item.Key == key);

    /// <summary>Whether it names a class.</summary>
    public bool HasClass(string name) => Items.Any(item => item.Key == "." && item.Value == name);

    /// <summary>Reads braces that begin at <paramref name="offset"/> in the file.</summary>
    /// <param name="text">From the opening brace to the end of the line, without trailing white space.</param>
    /// <param name="offset">Where <paramref name="text"/> begins.</param>
    public static AttributeList Parse(string text, int offset)
    {
        var close = text.LastIndexOf('}');
        var end = close < 0 ? text.Length : close;
        var items = ImmutableArray.CreateBuilder<BlockAttribute>();
        TextSpan? broken = close < 0 || close + 1 < text.Length ? new TextSpan(offset, text.Length) : null;
        var at = 1;
        while (at < end)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var match = NextItem().Match(text, at, end - at);
            if (!match.Success)
            {
                broken ??= new TextSpan(offset + at, 1);
                break;
            }

            items.Add(ToAttribute(match, offset));
            at += match.Length;
        }

        return new AttributeList(new TextSpan(offset, text.Length), items.ToImmutable(), broken);
    }

    private static BlockAttribute ToAttribute(Match match, int offset)
    {
        var span = new TextSpan(offset + match.Index, match.Length);
        if (match.Groups["mark"].Success)
            return new BlockAttribute(match.Groups["mark"].Value, match.Groups["name"].Value, span);
        var value = match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["bare"].Value;
        return new BlockAttribute(match.Groups["key"].Value, value, span);
    }

    // \G keeps the match at the place asked for; a value ends where white space or the list does.
    [GeneratedRegex(
        """\G(?:(?<mark>[#.])(?<name>[^\s{}="#.]+)|(?<key>[a-z][a-z0-9-]*)(?:=(?:"(?<quoted>[^"]*)"|(?<bare>[^\s"{}]+)))?)(?=\s|\}|$)""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NextItem();
}
