namespace Heja.Compiler.Model.Colours;

/// <summary>WCAG 2.2: how well one colour can be told from another.</summary>
public static class Contrast
{
    /// <summary>Least ratio for text (success criterion 1.4.3).</summary>
    public const double Text = 4.5;

    /// <summary>Least ratio for controls and the focus ring (success criterion 1.4.11).</summary>
    public const double Control = 3;

    /// <summary>The contrast ratio, 1 (the same) to 21 (black and white), in either order.</summary>
    public static double Ratio(Rgb one, Rgb other)
    {
        var first = LinearRgb.From(one).Luminance + 0.05;
        var second = LinearRgb.From(other).Luminance + 0.05;
        return Math.Max(first, second) / Math.Min(first, second);
    }
}
