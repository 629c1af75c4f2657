namespace Heja.Compiler.Model.Colours;

/// <summary>Greys with a breath of the brand's hue, so that they belong together.</summary>
internal static class Neutrals
{
    // From this chroma on a colour has a hue that a person would name.
    private const double ClearHue = 0.05;
    private const double Blue = 262;

    /// <summary>A grey of the brand's hue; pure grey for a grey brand.</summary>
    public static Oklch Tinted(Oklch brand, double lightness, double chroma) =>
        new(lightness, chroma * HueShare(brand), brand.Hue);

    /// <summary>
    /// The same, half of it blue: a dark grey that is warm looks brown, one that is blue looks like night.
    /// </summary>
    public static Oklch Night(Oklch brand, double lightness, double chroma)
    {
        var (a, b) = Tinted(brand, lightness, chroma / 2).Axes;
        var (blueA, blueB) = new Oklch(lightness, chroma / 2, Blue).Axes;
        return Oklch.FromAxes(lightness, a + blueA, b + blueB);
    }

    /// <summary>How much of a hue the brand has: 0 for a grey, 1 for anything with a clear colour.</summary>
    public static double HueShare(Oklch brand) => Math.Min(1, brand.Chroma / ClearHue);
}
