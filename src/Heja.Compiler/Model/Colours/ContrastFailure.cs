namespace Heja.Compiler.Model.Colours;

/// <summary>A brand colour that cannot be read where it must be.</summary>
/// <param name="Foreground">The name of the token in front, made of the brand colour as it was given.</param>
/// <param name="Background">The name of the token behind.</param>
/// <param name="ForegroundColour">What the brand gave.</param>
/// <param name="BackgroundColour">The most favourable colour that the token behind can take.</param>
/// <param name="Ratio">Their contrast ratio, below <paramref name="Required"/>. Round it down when printing.</param>
/// <param name="Required">The ratio that WCAG 2.2 AA asks for.</param>
/// <param name="Nearest">The colour of the same hue that is nearest in lightness and passes in all its pairs.</param>
public sealed record ContrastFailure(
    string Foreground,
    string Background,
    Rgb ForegroundColour,
    Rgb BackgroundColour,
    double Ratio,
    double Required,
    Rgb Nearest
);
