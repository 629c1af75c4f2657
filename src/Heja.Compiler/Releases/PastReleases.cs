using System.Globalization;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Sources;
using Heja.Compiler.Text;

namespace Heja.Compiler.Releases;

/// <summary>What was released before: the releases of the workspace, or one that was named instead.</summary>
public sealed class PastReleases
{
    private readonly List<CourseRelease> _releases;

    private PastReleases(IEnumerable<CourseRelease> releases) => _releases = [.. releases];

    /// <summary>Reads them.</summary>
    /// <param name="files">The workspace, with its releases.</param>
    /// <param name="baseline">A release to compare with instead; null: those of the workspace.</param>
    /// <param name="diagnostics">Where a file that is none goes.</param>
    public static PastReleases Read(CourseFiles files, SourceText? baseline, DiagnosticBag diagnostics) =>
        new(
            baseline is null
                ? files
                    .Under(ReleaseFile.Folder)
                    .Where(path => path.EndsWith(".json", StringComparison.Ordinal))
                    .Select(path => files.Find(path)?.ReadText(diagnostics))
                    .OfType<SourceText>()
                    .SelectMany(source => Read(source, diagnostics))
                : Read(baseline, diagnostics)
        );

    /// <summary>The newest release of a course, also one that has lost its id or its iri; null when there is none.</summary>
    public CourseRelease? NewestOf(Course course) =>
        _releases
            .Where(release => release.Course == course.Id || release.Iri == course.Iri)
            .MaxBy(release => Number(release.Version));

    /// <summary>The release that learners have now, when this one is an update: the newest with a lower version; null when it is the first.</summary>
    public CourseRelease? Before(Course course) =>
        _releases
            .Where(release =>
                release.Course == course.Id
                && release.Iri == course.Iri
                && Number(release.Version).CompareTo(Number(course.Version)) < 0
            )
            .MaxBy(release => Number(release.Version));

    private static IEnumerable<CourseRelease> Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (ReleaseFile.Read(source) is { } courses)
            return courses;
        diagnostics.Add(
            ReleaseCodes.UnreadableRelease,
            SourceLocation.OfFile(source.Path),
            $"`{source.Path}` is no release that heja wrote",
            "take the file as it was committed; it is never edited by hand"
        );
        return [];
    }

    private static (int Major, int Minor, int Patch) Number(string version)
    {
        var parts = version.Split('.');
        return parts.Length == 3 ? (Part(parts[0]), Part(parts[1]), Part(parts[2])) : default;

        static int Part(string text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
