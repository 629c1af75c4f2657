using System.Globalization;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model.Pictures;
using Heja.Compiler.Sources;
using Heja.Compiler.Text;

namespace Heja.Compiler.Linting.Rules;

/// <summary>
/// A picture with more pixels than anybody sees: the theme's text is 640 CSS px wide, and a sharp screen shows two of its own for
/// each. The rest is only waited for, and fills the package.
/// </summary>
public sealed class LargePicture : LintRule
{
    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.LargePicture;

    /// <summary>Pixels across.</summary>
    public override int? Limit => 1280;

    /// <inheritdoc />
    public override void Check(LintedText text, LintReport report)
    {
        foreach (var picture in text.Pictures)
            Check(picture.File, picture.Size, picture.Location, report);
    }

    /// <inheritdoc />
    public override void Check(LintedWorkspace workspace, LintReport report)
    {
        var own = workspace
            .Workspace.Municipalities.SelectMany(one => one.Overlays.Values)
            .SelectMany(overlay => overlay.Pictures.Values);
        foreach (var picture in own.OrderBy(picture => picture.File.Path, StringComparer.Ordinal))
            Check(picture.File, picture.Size, SourceLocation.OfFile(picture.File.Path), report);
    }

    private static void Check(SourceFile file, PictureSize size, SourceLocation place, LintReport report)
    {
        // A drawing has no pixels.
        if (size.Width <= report.Limit || file.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
            return;
        report.Add(
            place,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the picture is {size.Width} pixels wide, and at most {report.Limit} are seen"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"save it {report.Limit} pixels wide: now it has {file.Bytes.Length / 1000} kB"
            )
        );
    }
}
