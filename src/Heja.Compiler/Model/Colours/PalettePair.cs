using System.Collections.Immutable;

namespace Heja.Compiler.Model.Colours;

/// <summary>Two tokens that a person must be able to tell apart, in both themes.</summary>
/// <param name="Foreground">The name of the token of the text, border or ring.</param>
/// <param name="Background">The name of the token behind it.</param>
/// <param name="Required">The least contrast ratio.</param>
public sealed record PalettePair(string Foreground, string Background, double Required)
{
    private static readonly string[] Surfaces = ["surface", "surface-raised", "surface-sunken"];

    /// <summary>Every pair that the templates may put together. A template that needs another adds it here first.</summary>
    public static readonly ImmutableArray<PalettePair> All =
    [
        .. Surfaces.SelectMany(surface =>
            (PalettePair[])
                [
                    new("brand", surface, Contrast.Text),
                    new("link", surface, Contrast.Text),
                    new("text", surface, Contrast.Text),
                    new("text-muted", surface, Contrast.Text),
                    new("right", surface, Contrast.Text),
                    new("wrong", surface, Contrast.Text),
                    new("control", surface, Contrast.Control),
                    new("focus", surface, Contrast.Control),
                ]
        ),
        new("on-brand", "brand", Contrast.Text),
        new("brand", "brand-soft", Contrast.Text),
        new("link", "brand-soft", Contrast.Text),
        new("on-brand-soft", "brand-soft", Contrast.Text),
        new("on-accent", "accent", Contrast.Text),
        new("right", "right-soft", Contrast.Text),
        new("on-right-soft", "right-soft", Contrast.Text),
        new("wrong", "wrong-soft", Contrast.Text),
        new("on-wrong-soft", "wrong-soft", Contrast.Text),
        new("on-notice-soft", "notice-soft", Contrast.Text),
    ];
}
