using System.Collections.Immutable;

namespace Heja.Compiler.Model;

/// <summary>A text in several languages, by BCP 47 tag; the first language of the course is always there.</summary>
public sealed record LocalizedText(ImmutableSortedDictionary<string, string> ByLanguage)
{
    /// <summary>The text in a language, or in any other when it is missing there.</summary>
    public string In(string language) =>
        ByLanguage.TryGetValue(language, out var text) ? text : ByLanguage.Values.FirstOrDefault() ?? string.Empty;
}
