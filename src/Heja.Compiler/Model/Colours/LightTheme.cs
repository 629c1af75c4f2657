namespace Heja.Compiler.Model.Colours;

/// <summary>
/// The light theme. The brand's primary stays exactly as it was given, so what gives way is behind it: the surfaces and
/// soft fills are as tinted as the primary can bear, white at last.
/// </summary>
internal static class LightTheme
{
    public static PaletteTokens Create(Rgb primary, Rgb accent)
    {
        var brand = Oklch.From(primary);
        var surface = Behind(primary, Neutrals.Tinted(brand, 0.992, 0.003));
        var raised = Rgb.White;
        var sunken = Behind(primary, Neutrals.Tinted(brand, 0.965, 0.008));
        Rgb[] surfaces = [surface, raised, sunken];
        var brandSoft = Behind(primary, new Oklch(0.945, 0.032, brand.Hue).Calmed(brand.Chroma));
        var rightSoft = new Oklch(0.955, 0.04, StateHues.Right).ToRgb();
        var wrongSoft = new Oklch(0.955, 0.022, StateHues.Wrong).ToRgb();
        var noticeSoft = new Oklch(0.96, 0.045, StateHues.Notice).ToRgb();
        return new(
            new("surface", surface),
            new("surface-raised", raised),
            new("surface-sunken", sunken),
            new("text", Text(Neutrals.Tinted(brand, 0.24, 0.02), surfaces)),
            new("text-muted", Text(Neutrals.Tinted(brand, 0.48, 0.02), surfaces)),
            new("line", Neutrals.Tinted(brand, 0.9, 0.01).ToRgb()),
            new("control", Lightness.Darkened(Neutrals.Tinted(brand, 0.62, 0.02), Contrast.Control, surfaces)),
            new("link", primary),
            new("brand", primary),
            new("on-brand", OnFill.For(primary)),
            new("brand-soft", brandSoft),
            new("on-brand-soft", Text(brand.Calmed(0.09) with { Lightness = 0.34 }, brandSoft)),
            new("accent", accent),
            new("on-accent", OnFill.For(accent)),
            new("focus", Lightness.Darkened(brand, Contrast.Control, surfaces)),
            new("right", Text(new(0.5, 0.13, StateHues.Right), [.. surfaces, rightSoft])),
            new("right-soft", rightSoft),
            new("on-right-soft", Text(new(0.35, 0.075, StateHues.Right), rightSoft)),
            new("wrong", Text(new(0.52, 0.19, StateHues.Wrong), [.. surfaces, wrongSoft])),
            new("wrong-soft", wrongSoft),
            new("on-wrong-soft", Text(new(0.38, 0.12, StateHues.Wrong), wrongSoft)),
            new("notice-soft", noticeSoft),
            new("on-notice-soft", Text(new(0.38, 0.075, StateHues.Notice), noticeSoft))
        );
    }

    private static Rgb Text(Oklch colour, params ReadOnlySpan<Rgb> backgrounds) =>
        Lightness.Darkened(colour, Contrast.Text, backgrounds);

    private static Rgb Behind(Rgb primary, Oklch background) => Lightness.Lightened(background, Contrast.Text, primary);
}
