namespace Heja.Compiler.Rendering;

/// <summary>Which way a language runs.</summary>
public static class TextDirection
{
    // The scripts that run from right to left, and the languages that are written in one of them unless their tag says otherwise
    // (Unicode CLDR, likely subtags).
    private static readonly string[] Scripts = ["adlm", "arab", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa"];

    private static readonly string[] Languages =
    [
        "ar",
        "arc",
        "ckb",
        "dv",
        "fa",
        "glk",
        "he",
        "ks",
        "mzn",
        "nqo",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi",
    ];

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public static string Of(string language)
    {
        var parts = language.ToLowerInvariant().Split('-');
        var isRightToLeft = Array.Find(parts[1..], part => part.Length == 4 && char.IsAsciiLetter(part[0]))
            is { } script
            ? Scripts.Contains(script)
            : Languages.Contains(parts[0]);
        return isRightToLeft ? "rtl" : "ltr";
    }
}
