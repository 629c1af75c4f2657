using System.Globalization;
using System.Text;

namespace Heja.Compiler.Model.Pictures;

/// <summary>Finds the addresses in the CSS of an SVG (CSS Syntax 3, 4.3).</summary>
internal static class SvgCss
{
    private const string Url = "url(";
    private const string Import = "@import";

    /// <summary>Phrases about what may not stay.</summary>
    /// <param name="css">The text of a <c>style</c>, or the value of an attribute that may hold <c>url(…)</c>.</param>
    /// <param name="isStyle">In a style, strings can be addresses too: <c>src("…")</c>, <c>image-set("…")</c>.</param>
    public static IEnumerable<string> Judge(string css, bool isStyle)
    {
        // An escape can hide a word or the end of a comment: where there are any, comments count as text.
        var hasEscapes = css.Contains('\\');
        var text = hasEscapes ? Unescaped(css) : css;
        var position = 0;
        while (position < text.Length)
        {
            var rest = text.AsSpan(position);
            string? phrase = null;
            if (!hasEscapes && rest.StartsWith("/*"))
                position = End(text, "*/", position + 2) + 2;
            else if (rest.StartsWith(Url, StringComparison.OrdinalIgnoreCase))
                phrase = SvgAddress.Judge(UrlToken(text, ref position));
            else if (isStyle && rest[0] is '"' or '\'')
                phrase = SvgAddress.Judge(StringToken(text, ref position));
            else
            {
                phrase = isStyle && rest.StartsWith(Import, StringComparison.OrdinalIgnoreCase) ? "an `@import`" : null;
                position++;
            }
            if (phrase is not null)
                yield return phrase;
        }
    }

    private static string UrlToken(string text, ref int position)
    {
        position += Url.Length;
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        if (position < text.Length && text[position] is '"' or '\'')
            return StringToken(text, ref position);
        var start = position;
        position = End(text, ")", start);
        return text[start..position];
    }

    private static string StringToken(string text, ref int position)
    {
        var start = position + 1;
        var end = text.AsSpan(start).IndexOfAny(text[position], '\n');
        position = end < 0 ? text.Length : start + end + 1;
        return text[start..(end < 0 ? text.Length : start + end)];
    }

    private static int End(string text, string mark, int from) =>
        text.IndexOf(mark, Math.Min(from, text.Length), StringComparison.Ordinal) is >= 0 and var end
            ? end
            : text.Length;

    // CSS Syntax 3, 4.3.7: up to six hexadecimal digits and one white space, or the character itself.
    private static string Unescaped(string css)
    {
        var plain = new StringBuilder(css.Length);
        for (var i = 0; i < css.Length; i++)
        {
            if (css[i] != '\\' || i + 1 == css.Length)
            {
                plain.Append(css[i]);
                continue;
            }
            var digits = HexDigits(css.AsSpan(i + 1));
            if (digits == 0)
                continue;
            var code = int.Parse(
                css.AsSpan(i + 1, digits),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture
            );
            plain.Append(Rune.IsValid(code) ? new Rune(code) : Rune.ReplacementChar);
            i += digits;
            if (i + 1 < css.Length && char.IsWhiteSpace(css[i + 1]))
                i++;
        }
        return plain.ToString();
    }

    private static int HexDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < Math.Min(text.Length, 6) && char.IsAsciiHexDigit(text[count]))
            count++;
        return count;
    }
}
