using Heja.Compiler.Model.Colours;
using Heja.Compiler.Rendering;
using Xunit;

namespace Heja.Compiler.Tests.Rendering;

public sealed class PaletteCssTests
{
    private static readonly Palette Palette = Palette.Create(new(0, 0x5c, 0x86), new(0xff, 0xb0, 0));

    [Fact]
    public void Css_has_light_everywhere_dark_on_screens_and_light_controls_on_paper()
    {
        var lines = PaletteCss.Of(Palette).Split('\n');

        Assert.Equal(4, lines.Length);
        Assert.StartsWith(":root{color-scheme:light dark;--surface:#", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(
            "@media screen and (prefers-color-scheme:dark){:root{--surface:#",
            lines[1],
            StringComparison.Ordinal
        );
        Assert.Equal("@media print{:root{color-scheme:light}}", lines[2]);
        Assert.Equal("", lines[3]);
    }

    [Fact]
    public void Css_has_every_token_in_both_themes()
    {
        var lines = PaletteCss.Of(Palette).Split('\n');

        Assert.All(Palette.Light, token => Assert.Contains($";--{token.Name}:{token.Colour}", lines[0]));
        Assert.All(Palette.Dark, token => Assert.Contains($"--{token.Name}:{token.Colour}", lines[1]));
        Assert.Contains("--brand:#005c86;", lines[0]);
    }
}
