using FsCheck;
using FsCheck.Fluent;
using Heja.Compiler.Model.Colours;
using Xunit;

namespace Heja.Compiler.Tests.Model.Colours;

public sealed class OklchTests
{
    // From CSS Color 4's sample code, as the large browsers compute it too.
    [Theory]
    [InlineData("#ffffff", 1, 0, double.NaN)]
    [InlineData("#000000", 0, 0, double.NaN)]
    [InlineData("#ff0000", 0.628, 0.2577, 29.23)]
    [InlineData("#00ff00", 0.8664, 0.2948, 142.5)]
    [InlineData("#0000ff", 0.452, 0.3132, 264.05)]
    [InlineData("#663399", 0.4403, 0.1603, 303.37)]
    public void Colour_known_from_the_specification_is_converted_so(string hex, double l, double c, double h)
    {
        Assert.True(Rgb.TryParse(hex, out var rgb));
        var colour = Oklch.From(rgb);
        Assert.Equal(l, colour.Lightness, 0.0005);
        Assert.Equal(c, colour.Chroma, 0.0005);
        if (!double.IsNaN(h))
            Assert.Equal(h, colour.Hue, 0.05);
    }

    [Fact]
    public void Any_colour_comes_back_from_oklch() =>
        Prop.ForAll<byte, byte, byte>((r, g, b) => Oklch.From(new(r, g, b)).ToRgb() == new Rgb(r, g, b))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void Any_colour_too_strong_for_a_screen_keeps_lightness_and_hue() =>
        Prop.ForAll<byte, byte, byte>(
                (l, c, h) =>
                {
                    // Nearer to black, eight bits are too few to tell.
                    var wanted = new Oklch(0.2 + (l / 320.0), c / 255.0, h * 360 / 256.0);
                    var shown = Oklch.From(wanted.ToRgb());
                    return Math.Abs(shown.Lightness - wanted.Lightness) < 0.02 && HueShift(shown, wanted) < 0.01;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    /// <summary>How far apart the hues are at this chroma, in the units of OKLab: 0.02 is what a person just sees.</summary>
    internal static double HueShift(Oklch one, Oklch other) =>
        2 * Math.Min(one.Chroma, other.Chroma) * Math.Abs(Math.Sin((one.Hue - other.Hue) * Math.PI / 360));
}
