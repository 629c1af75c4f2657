using System.Collections.Immutable;

namespace Heja.Compiler.Model;

/// <summary>A text in several languages, by BCP 47 tag; the first language of the course is always there.</summary>
public sealed record LocalizedText(ImmutableSortedDictionary<string, string> ByLanguage)
{
    /// <summary>A text that is the same in every language.</summary>
    public static LocalizedText Everywhere(string text) =>
        new(ImmutableSortedDictionary<string, string>.Empty.Add(string.Empty, text));

    /// <summary>The text in a language, or in any other when it is missing there.</summary>
    public string In(string language) => ByLanguage.GetValueOrDefault(LanguageIn(language), string.Empty);

    /// <summary>The language that <see cref="In"/> answers in; empty for a text that is the same in all.</summary>
    public string LanguageIn(string language) =>
        ByLanguage.ContainsKey(language) ? language : ByLanguage.Keys.FirstOrDefault() ?? string.Empty;
}
