namespace Heja.Compiler.Model.Colours;

/// <summary>The dark theme: everything is derived, the brand's colours with their hue and as light as reading needs.</summary>
internal static class DarkTheme
{
    public static PaletteTokens Create(Rgb primary, Rgb? accent)
    {
        var given = Oklch.From(primary);
        var surface = Neutrals.Night(given, 0.195, 0.02).ToRgb();
        var raised = Neutrals.Night(given, 0.235, 0.022).ToRgb();
        var sunken = Neutrals.Night(given, 0.16, 0.018).ToRgb();
        Rgb[] surfaces = [surface, raised, sunken];
        var brandSoft = new Oklch(0.3, 0.055, given.Hue).Calmed(given.Chroma).ToRgb();
        var rightSoft = new Oklch(0.3, 0.05, StateHues.Right).ToRgb();
        var wrongSoft = new Oklch(0.3, 0.055, StateHues.Wrong).ToRgb();
        var noticeSoft = new Oklch(0.31, 0.04, StateHues.Notice).ToRgb();
        var brand = Text(Lit(given), [.. surfaces, brandSoft]);
        var fill = accent is { } own ? Lightness.Lightened(Oklch.From(own), Contrast.Control, surfaces) : brand;
        return new(
            new("surface", surface),
            new("surface-raised", raised),
            new("surface-sunken", sunken),
            new("text", Text(Neutrals.Tinted(given, 0.94, 0.008), surfaces)),
            new("text-muted", Text(Neutrals.Tinted(given, 0.74, 0.015), surfaces)),
            new("line", Neutrals.Night(given, 0.33, 0.02).ToRgb()),
            new("control", Lightness.Lightened(Neutrals.Night(given, 0.55, 0.025), Contrast.Control, surfaces)),
            new("link", brand),
            new("brand", brand),
            new("on-brand", OnFill.For(brand)),
            new("brand-soft", brandSoft),
            new("on-brand-soft", Text(given.Calmed(0.04) with { Lightness = 0.91 }, brandSoft)),
            new("accent", fill),
            new("on-accent", OnFill.For(fill)),
            new("focus", Lightness.Lightened(Oklch.From(brand), Contrast.Control, surfaces)),
            new("right", Text(new(0.78, 0.14, StateHues.Right), [.. surfaces, rightSoft])),
            new("right-soft", rightSoft),
            new("on-right-soft", Text(new(0.92, 0.05, StateHues.Right), rightSoft)),
            new("wrong", Text(new(0.74, 0.13, StateHues.Wrong), [.. surfaces, wrongSoft])),
            new("wrong-soft", wrongSoft),
            new("on-wrong-soft", Text(new(0.92, 0.035, StateHues.Wrong), wrongSoft)),
            new("notice-soft", noticeSoft),
            new("on-notice-soft", Text(new(0.92, 0.05, StateHues.Notice), noticeSoft))
        );
    }

    // A middle grey looks switched off, so the less hue a brand has, the nearer it comes to white.
    private static Oklch Lit(Oklch given)
    {
        var least = 0.74 + (0.16 * (1 - Neutrals.HueShare(given)));
        return given.Calmed(0.13) with { Lightness = Math.Max(given.Lightness, least) };
    }

    private static Rgb Text(Oklch colour, params ReadOnlySpan<Rgb> backgrounds) =>
        Lightness.Lightened(colour, Contrast.Text, backgrounds);
}
