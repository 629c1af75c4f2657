using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Linting.Rules;

/// <summary>
/// A transcript lets people read instead of watching; captions let them watch with the others. WCAG 2.2, 1.2.2 asks for captions
/// wherever something is said in a film.
/// </summary>
public sealed class MissingCaptions : LintRule
{
    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.MissingCaptions;

    /// <inheritdoc />
    public override void Check(LintedText text, LintReport report)
    {
        foreach (var film in text.AllBlocks.OfType<Recording>())
        {
            if (film is { Name: "video", Captions: null })
                report.Add(
                    film.Location,
                    $"the film `{film.Title}` has no captions",
                    "name a WebVTT file (`captions=media/film.vtt`), or silence the rule when nothing is said in the film"
                );
        }
    }
}
