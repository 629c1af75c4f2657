namespace Heja.Compiler.Model.Colours;

/// <summary>sRGB without its curve (IEC 61966-2-1): proportional to light. Outside 0–1 no screen can show it.</summary>
internal readonly record struct LinearRgb(double R, double G, double B)
{
    // A colour that came from eight bits must count as one that can be shown, whatever the matrices round.
    private const double Slack = 1e-6;

    private static readonly double[] Linear = [.. Enumerable.Range(0, 256).Select(ToLinear)];

    /// <summary>WCAG 2.2, relative luminance: 0 black, 1 white.</summary>
    public double Luminance => (0.2126 * R) + (0.7152 * G) + (0.0722 * B);

    public bool CanBeShown =>
        R is >= -Slack and <= 1 + Slack && G is >= -Slack and <= 1 + Slack && B is >= -Slack and <= 1 + Slack;

    public static LinearRgb From(Rgb colour) => new(Linear[colour.R], Linear[colour.G], Linear[colour.B]);

    public Rgb ToRgb() => new(ToByte(R), ToByte(G), ToByte(B));

    private static double ToLinear(int value)
    {
        var share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static byte ToByte(double linear)
    {
        var share = linear <= 0.0031308 ? linear * 12.92 : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(Math.Clamp(share, 0, 1) * 255);
    }
}
