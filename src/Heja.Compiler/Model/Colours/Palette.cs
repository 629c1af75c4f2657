using System.Collections.Immutable;

namespace Heja.Compiler.Model.Colours;

/// <summary>
/// The colours of one municipality's pages, derived in OKLCH from its brand. Every pair of <see cref="PalettePair.All"/>
/// can be read in both themes whenever <see cref="Failures"/> is empty.
/// </summary>
/// <param name="Light">The light theme, where the primary stays exactly as given.</param>
/// <param name="Dark">The dark theme.</param>
/// <param name="Failures">
/// At most one a brand colour: its worst pair. Only the primary can fail, and only by being too light to be read on white.
/// </param>
public sealed record Palette(PaletteTokens Light, PaletteTokens Dark, ImmutableArray<ContrastFailure> Failures)
{
    /// <param name="primary">The brand's colour of headings, links and buttons.</param>
    /// <param name="accent">A second colour for small areas; the brand's own when it has none.</param>
    public static Palette Create(Rgb primary, Rgb? accent)
    {
        var light = LightTheme.Create(primary, accent ?? primary);
        return new(light, DarkTheme.Create(primary, accent), Fail(primary, light));
    }

    private static ImmutableArray<ContrastFailure> Fail(Rgb primary, PaletteTokens light)
    {
        // Before a primary fails, every light background has given way to white: see LightTheme.
        var nearest = new Lazy<Rgb>(() => Lightness.Darkened(Oklch.From(primary), Contrast.Text, Rgb.White));
        return
        [
            .. PalettePair
                .All.Where(pair => pair.Foreground == "brand")
                .Select(pair => new ContrastFailure(
                    pair.Foreground,
                    pair.Background,
                    primary,
                    light[pair.Background],
                    Contrast.Ratio(primary, light[pair.Background]),
                    pair.Required,
                    nearest.Value
                ))
                .Where(failure => failure.Ratio < failure.Required)
                .OrderBy(failure => failure.Ratio)
                .Take(1),
        ];
    }
}
