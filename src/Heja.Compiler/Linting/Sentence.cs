using System.Text.RegularExpressions;

namespace Heja.Compiler.Linting;

/// <summary>A sentence: up to <c>. ! ? ؟ :</c> before white space, or to the end of its passage.</summary>
/// <param name="Words">Its words; a <c>{{ }}</c> value is one.</param>
public sealed partial record Sentence(IReadOnlyList<string> Words)
{
    /// <summary>Words of more than six letters. A value is none: nobody knows how long it is.</summary>
    public int LongWords => Words.Count(word => !IsValue(word) && word.Count(char.IsLetter) > 6);

    /// <summary>The sentences of a plain text; what has no words is none.</summary>
    public static IEnumerable<Sentence> Split(string text) =>
        Ends()
            .Split(text)
            .Select(sentence => new Sentence(WordsOf(sentence)))
            .Where(sentence => sentence.Words.Count > 0);

    /// <summary>Whether a word is a <c>{{ }}</c> value.</summary>
    public static bool IsValue(string word) => word.StartsWith("{{", StringComparison.Ordinal);

    private static List<string> WordsOf(string sentence)
    {
        List<string> words = [];
        foreach (var match in Word().EnumerateMatches(sentence))
            words.Add(sentence.Substring(match.Index, match.Length));
        return words;
    }

    // A quotation mark or parenthesis may close after the full stop.
    [GeneratedRegex("""(?<=[.!?؟:…]["”’»)\]]*)\s+""", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(
        @"\{\{[^}]*\}\}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Word();
}
