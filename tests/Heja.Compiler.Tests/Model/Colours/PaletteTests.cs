using FsCheck;
using FsCheck.Fluent;
using Heja.Compiler.Model.Colours;
using Xunit;

namespace Heja.Compiler.Tests.Model.Colours;

public sealed class PaletteTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(3000);

    private static Rgb Parse(string hex) => Rgb.TryParse(hex, out var colour) ? colour : throw new FormatException(hex);

    private static Palette Create(string primary, string? accent = null) =>
        Palette.Create(Parse(primary), accent is null ? null : Parse(accent));

    // Uniform over all colours: FsCheck's own bytes keep to small values.
    private static readonly Arbitrary<Rgb> Colours = Gen.Choose(0, 0xFFFFFF)
        .Select(value => new Rgb((byte)(value >> 16), (byte)(value >> 8), (byte)value))
        .ToArbitrary();

    private static IEnumerable<string> Unreadable(PaletteTokens theme) =>
        PalettePair
            .All.Where(pair => Contrast.Ratio(theme[pair.Foreground], theme[pair.Background]) < pair.Required)
            .Select(pair => $"{pair.Foreground} on {pair.Background}");

    [Fact]
    public void Any_brand_without_failures_has_no_unreadable_pair() =>
        Prop.ForAll(
                Colours,
                Colours,
                (primary, accent) =>
                {
                    var palette = Palette.Create(primary, accent);
                    return palette.Failures.IsEmpty == !Unreadable(palette.Light).Any()
                        && !Unreadable(palette.Dark).Any();
                }
            )
            .Check(Many);

    [Fact]
    public void Any_brand_with_a_failure_has_no_other_unreadable_pair_than_its_primary() =>
        Prop.ForAll(
                Colours,
                primary =>
                    Unreadable(Palette.Create(primary, null).Light)
                        .All(pair =>
                            pair.StartsWith("brand on ", StringComparison.Ordinal)
                            || pair.StartsWith("link on ", StringComparison.Ordinal)
                        )
            )
            .Check(Many);

    [Fact]
    public void Any_brand_fails_only_when_its_primary_cannot_be_read_on_white() =>
        Prop.ForAll(
                Colours,
                primary =>
                    Palette.Create(primary, null).Failures.Length
                    == (Contrast.Ratio(primary, Rgb.White) < Contrast.Text ? 1 : 0)
            )
            .Check(Many);

    [Fact]
    public void Any_nearest_colour_passes_keeps_its_hue_and_is_nearest() =>
        Prop.ForAll(
                Colours,
                primary =>
                {
                    if (Palette.Create(primary, null).Failures is not [var failure])
                        return true;
                    var given = Oklch.From(primary);
                    var nearest = Oklch.From(failure.Nearest);
                    var between = given with { Lightness = nearest.Lightness + 0.01 };
                    return Palette.Create(failure.Nearest, null).Failures.IsEmpty
                        && OklchTests.HueShift(given, nearest) < 0.01
                        && (
                            between.Lightness >= given.Lightness
                            || Contrast.Ratio(between.ToRgb(), Rgb.White) < Contrast.Text
                        );
                }
            )
            .Check(Many);

    [Fact]
    public void Any_dark_brand_keeps_the_hue_of_the_primary() =>
        Prop.ForAll(
                Colours,
                primary =>
                    OklchTests.HueShift(Oklch.From(primary), Oklch.From(Palette.Create(primary, null).Dark["brand"]))
                    < 0.01
            )
            .Check(Many);

    [Fact]
    public void Light_theme_has_the_brand_as_given()
    {
        var light = Create("#005c86", "#ffb000").Light;

        Assert.Equal("#005c86", light["brand"].ToString());
        Assert.Equal("#005c86", light["link"].ToString());
        Assert.Equal("#ffb000", light["accent"].ToString());
        Assert.Equal(Rgb.White, light["on-brand"]);
        Assert.Equal(Rgb.White, light["surface-raised"]);
    }

    [Fact]
    public void Primary_too_light_for_white_names_its_worst_pair_and_the_nearest_colour()
    {
        var failure = Assert.Single(Create("#ffcd00").Failures);

        Assert.Equal(("brand", "surface"), (failure.Foreground, failure.Background));
        Assert.Equal((Parse("#ffcd00"), Rgb.White), (failure.ForegroundColour, failure.BackgroundColour));
        Assert.Equal(1.50, failure.Ratio, 0.005);
        Assert.Equal(4.5, failure.Required);
        Assert.Equal("#917300", failure.Nearest.ToString());
    }

    [Fact]
    public void Primary_that_only_just_passes_has_paler_surfaces()
    {
        var strong = Create("#005c86").Light["surface-sunken"];
        var weak = Create("#767676").Light["surface-sunken"];

        Assert.InRange(weak.R, strong.R + 5, 255);
        Assert.Empty(Create("#767676").Failures);
    }

    [Fact]
    public void Brand_without_accent_uses_its_primary_in_both_themes()
    {
        var palette = Create("#005c86");

        Assert.Equal(palette.Light["brand"], palette.Light["accent"]);
        Assert.Equal(palette.Dark["brand"], palette.Dark["accent"]);
    }

    [Fact]
    public void Accent_in_the_dark_can_be_seen()
    {
        var dark = Create("#005c86", "#101010").Dark;

        Assert.True(Contrast.Ratio(dark["accent"], dark["surface"]) >= Contrast.Control);
    }

    [Fact]
    public void Themes_have_the_same_tokens_in_the_same_order()
    {
        var palette = Create("#005c86");
        string[] names =
        [
            "surface",
            "surface-raised",
            "surface-sunken",
            "text",
            "text-muted",
            "line",
            "control",
            "link",
            "brand",
            "on-brand",
            "brand-soft",
            "on-brand-soft",
            "accent",
            "on-accent",
            "focus",
            "right",
            "right-soft",
            "on-right-soft",
            "wrong",
            "wrong-soft",
            "on-wrong-soft",
            "notice-soft",
            "on-notice-soft",
        ];

        Assert.Equal(names, palette.Light.Select(token => token.Name));
        Assert.Equal(names, palette.Dark.Select(token => token.Name));
    }
}
