using Heja.Compiler.Model;
using Heja.Compiler.Sources;

namespace Heja.Compiler.Rendering;

/// <summary>Writes a municipality's own letters as CSS; the theme's <c>--font</c> takes them, and those of the system until they are there.</summary>
internal static class FontCss
{
    /// <summary>Empty without letters of its own. One line a rule, ends in a line feed.</summary>
    /// <param name="brand">Whose.</param>
    /// <param name="addressOf">Where a style sheet finds a file.</param>
    public static string Of(Brand brand, Func<SourceFile, string> addressOf)
    {
        if (brand.Font is not { } font)
            return string.Empty;
        // A bold file takes all that is bold; without one, browsers embolden the other.
        var css = Face(addressOf(font), brand.BoldFont is null ? "400" : "100 599");
        if (brand.BoldFont is { } bold)
            css += Face(addressOf(bold), "600 900");
        return css + ":root{--font-own:\"Own\",system-ui,sans-serif}\n";
    }

    private static string Face(string address, string weight) =>
        $"@font-face{{font-family:\"Own\";font-weight:{weight};font-display:swap;src:url(\"{address}\") format(\"woff2\")}}\n";
}
