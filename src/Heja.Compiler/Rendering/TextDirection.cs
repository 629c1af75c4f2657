namespace Heja.Compiler.Rendering;

/// <summary>Which way a language runs.</summary>
public static class TextDirection
{
    private static readonly string[] RightToLeft = ["ar", "fa", "he", "ku-Arab", "ckb", "ps", "ur", "yi"];

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public static string Of(string language) =>
        Array.Exists(RightToLeft, tag => language == tag || language.StartsWith(tag + "-", StringComparison.Ordinal))
            ? "rtl"
            : "ltr";
}
