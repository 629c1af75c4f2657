using Heja.Compiler.Sources;

namespace Heja.Compiler.Verifying;

/// <summary>What a stranger wrote, made safe to print: no controls that a terminal would obey, and no longer than can be read.</summary>
internal static class Printable
{
    private const int Longest = 160;

    /// <summary>A name or a value for a message.</summary>
    public static string Short(string text)
    {
        var cut = text.Length > Longest ? text[..Longest] + "…" : text;
        return Text(cut).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ').Replace('`', '\'');
    }

    /// <summary>A text of the same length, so that places in it stay where they are.</summary>
    public static string Text(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsUnsafe(text, i))
                return string.Create(text.Length, text, Replace);
        }

        return text;
    }

    private static void Replace(Span<char> safe, string text)
    {
        for (var i = 0; i < text.Length; i++)
            safe[i] = IsUnsafe(text, i) ? '\uFFFD' : text[i];
    }

    // Half a surrogate pair cannot be written as UTF-8 or JSON.
    private static bool IsUnsafe(string text, int at)
    {
        var c = text[at];
        if (char.IsHighSurrogate(c))
            return at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]);
        if (char.IsLowSurrogate(c))
            return at == 0 || !char.IsHighSurrogate(text[at - 1]);
        return TextReading.IsForbidden(c) || c is '\u2028' or '\u2029';
    }
}
