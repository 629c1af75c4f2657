namespace Heja.Compiler.Model.Colours;

/// <summary>Finds colours that can be read by changing only their lightness.</summary>
internal static class Lightness
{
    // Below what eight bits a channel can show.
    private const double Step = 0.002;

    /// <summary>
    /// The first colour from <paramref name="start"/> towards black that has the contrast against every background;
    /// black if none has.
    /// </summary>
    public static Rgb Darkened(Oklch start, double required, params ReadOnlySpan<Rgb> backgrounds) =>
        Moved(start, -Step, required, backgrounds);

    /// <summary>The same towards white.</summary>
    public static Rgb Lightened(Oklch start, double required, params ReadOnlySpan<Rgb> backgrounds) =>
        Moved(start, Step, required, backgrounds);

    public static bool Passes(Rgb colour, double required, params ReadOnlySpan<Rgb> backgrounds)
    {
        foreach (var background in backgrounds)
        {
            if (Contrast.Ratio(colour, background) < required)
                return false;
        }
        return true;
    }

    private static Rgb Moved(Oklch start, double step, double required, ReadOnlySpan<Rgb> backgrounds)
    {
        var colour = start.ToRgb();
        for (
            var moved = start;
            moved.Lightness is > 0 and < 1 && !Passes(colour, required, backgrounds);
            colour = moved.ToRgb()
        )
            moved = moved with { Lightness = moved.Lightness + step };
        return colour;
    }
}
