using System.Text;
using Heja.Compiler.Model.Colours;

namespace Heja.Compiler.Rendering;

/// <summary>Writes a palette as CSS custom properties, one for each token: <c>--surface</c> and so on.</summary>
public static class PaletteCss
{
    /// <summary>
    /// Light by default and on paper, dark on a screen whose user prefers that. One line a rule, ends in a line feed.
    /// </summary>
    public static string Of(Palette palette)
    {
        var css = new StringBuilder();
        css.Append(":root{color-scheme:light dark").Append(Properties(palette.Light)).Append("}\n");
        css.Append("@media screen and (prefers-color-scheme:dark){:root{")
            .Append(Properties(palette.Dark).AsSpan(1))
            .Append("}}\n");
        // `light dark` alone would let a browser print its own controls dark.
        css.Append("@media print{:root{color-scheme:light}}\n");
        return css.ToString();
    }

    /// <summary>Light always, for a document that is paper. One line.</summary>
    public static string OfPaper(Palette palette) => $":root{{color-scheme:light{Properties(palette.Light)}}}\n";

    private static string Properties(PaletteTokens tokens) =>
        string.Concat(tokens.Select(token => $";--{token.Name}:{token.Colour}"));
}
