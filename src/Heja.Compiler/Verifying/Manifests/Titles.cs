using System.Xml.Linq;
using static Heja.Compiler.Verifying.Manifests.Scorm12Names;

namespace Heja.Compiler.Verifying.Manifests;

/// <summary>Titles, as LMSs store and show them.</summary>
internal static class Titles
{
    // Moodle stops the import of a title over 255 characters; others cut at 200 (SCORM 1.2 CAM 2.3.2.5 promises 200).
    private const int Longest = 200;

    public static void Check(ManifestDocument manifest, Findings findings)
    {
        foreach (var title in manifest.Root.Descendants(Title))
        {
            if (Problem(title.Value) is { } problem)
                findings.Add(
                    ManifestCodes.RiskyTitle,
                    manifest.At(title),
                    $"the title {problem}",
                    "write at most 200 characters on one line, with nothing around them"
                );
        }
    }

    /// <summary>Whether it is a title that is reported here for its length, which the schema limits too.</summary>
    public static bool IsTooLong(XObject thing) =>
        thing is XElement title && title.Name == Title && title.Value.Length > Longest;

    private static string? Problem(string title)
    {
        if (title.Length > Longest)
            return $"has {title.Length} characters, and LMSs cut or refuse it";
        if (title.Contains('\n', StringComparison.Ordinal))
            return "has a line break, and LMSs show it so";
        return title.Trim().Length < title.Length && title.Trim().Length > 0
            ? "has white space around it, and LMSs show it so"
            : null;
    }
}
