namespace Heja.Compiler.Model.Colours;

/// <summary>Picks the text that stands on a filled area, such as a button.</summary>
internal static class OnFill
{
    private const double DarkText = 0.24;
    private const double DarkChroma = 0.04;

    /// <summary>White where it can be read, else a dark shade of the fill. One of them always can: 21 > 4.5 × 4.5.</summary>
    public static Rgb For(Rgb fill) =>
        Contrast.Ratio(Rgb.White, fill) >= Contrast.Text
            ? Rgb.White
            : Lightness.Darkened(
                Oklch.From(fill).Calmed(DarkChroma) with
                {
                    Lightness = DarkText,
                },
                Contrast.Text,
                fill
            );
}
