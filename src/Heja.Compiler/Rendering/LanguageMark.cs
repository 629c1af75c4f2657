namespace Heja.Compiler.Rendering;

/// <summary>Says of a text that it is in another language than what stands around it (WCAG 3.1.2).</summary>
internal static class LanguageMark
{
    /// <summary>The attributes of its element, with a space before them; nothing when the language is the same.</summary>
    /// <param name="language">BCP 47; empty for a text that is the same in every language.</param>
    /// <param name="around">The language around it.</param>
    public static Html Of(string language, string around) =>
        language.Length == 0 || language == around
            ? Html.Empty
            : new Html($" lang=\"{language}\" dir=\"{TextDirection.Of(language)}\"");
}
