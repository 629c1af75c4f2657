namespace Heja.Compiler.Model.Colours;

/// <summary>
/// A colour as people see it (CSS Color 4, 9.2, after Ottosson): colours of the same lightness look equally light, and
/// changing lightness or chroma does not change the hue.
/// </summary>
/// <param name="Lightness">0 black to 1 white.</param>
/// <param name="Chroma">0 grey; what sRGB can show ends below 0.33.</param>
/// <param name="Hue">Degrees, 0–360: 29 red, 110 yellow, 142 green, 264 blue. Without meaning for greys.</param>
public readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    private const int Halvings = 24;

    public static Oklch From(Rgb colour)
    {
        var (r, g, b) = LinearRgb.From(colour);
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        return FromAxes(
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
            (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
            (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s)
        );
    }

    /// <summary>
    /// The nearest colour that a screen can show with this lightness and hue: what is too strong loses chroma.
    /// </summary>
    public Rgb ToRgb()
    {
        if (Lightness <= 0)
            return Rgb.Black;
        if (Lightness >= 1)
            return Rgb.White;
        if (ToLinear().CanBeShown)
            return ToLinear().ToRgb();
        var shown = 0.0;
        var tooStrong = Chroma;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (shown + tooStrong) / 2;
            if ((this with { Chroma = middle }).ToLinear().CanBeShown)
                shown = middle;
            else
                tooStrong = middle;
        }
        return (this with { Chroma = shown }).ToLinear().ToRgb();
    }

    /// <summary>This colour with no more chroma than that.</summary>
    internal Oklch Calmed(double chroma) => this with { Chroma = Math.Min(Chroma, chroma) };

    internal static Oklch FromAxes(double lightness, double a, double b)
    {
        var hue = Math.Atan2(b, a) * 180 / Math.PI;
        return new(lightness, Math.Sqrt((a * a) + (b * b)), hue < 0 ? hue + 360 : hue);
    }

    /// <summary>Towards red (away from green) and towards yellow (away from blue).</summary>
    internal (double A, double B) Axes =>
        (Chroma * Math.Cos(Hue * Math.PI / 180), Chroma * Math.Sin(Hue * Math.PI / 180));

    private LinearRgb ToLinear()
    {
        var (a, b) = Axes;
        var l = Cube(Lightness + (0.3963377774 * a) + (0.2158037573 * b));
        var m = Cube(Lightness - (0.1055613458 * a) - (0.0638541728 * b));
        var s = Cube(Lightness - (0.0894841775 * a) - (1.2914855480 * b));
        return new(
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)
        );
    }

    private static double Cube(double value) => value * value * value;
}
