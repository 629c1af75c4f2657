using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Linting.Rules;

/// <summary>A text alternative must say what the picture says (WCAG 2.2, 1.1.1; failure F30).</summary>
public sealed partial class VagueAlternative : LintRule
{
    private static readonly ImmutableHashSet<string> Empty = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "bild",
            "bilden",
            "foto",
            "fotot",
            "fotografi",
            "figur",
            "illustration",
            "picture",
            "image",
            "photo",
            "figure",
            "صورة",
            "الصورة",
        ]
    );

    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.VagueAlternative;

    /// <inheritdoc />
    public override void Check(LintedText text, LintReport report)
    {
        foreach (var picture in text.Pictures.Where(SaysNothing))
            report.Add(
                LinkPlaces.Words(picture.Location),
                $"the text alternative `{picture.Alternative}` does not say what the picture shows",
                "write what a person who sees the picture learns from it"
            );
    }

    private static bool SaysNothing(Picture picture)
    {
        var words = picture.Alternative.Trim();
        var file = Path.GetFileName(picture.File.Path);
        return Empty.Contains(Number().Replace(words, string.Empty))
            || Extension().IsMatch(words)
            || words == Path.GetFileNameWithoutExtension(file);
    }

    // "Bild 3."
    [GeneratedRegex(@"[\s\d.:]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A\S+\.(?:svg|png|jpe?g|webp|gif)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Extension();
}
