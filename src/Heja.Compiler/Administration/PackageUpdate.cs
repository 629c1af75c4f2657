using System.Collections.Immutable;
using Heja.Compiler.Model;
using Heja.Compiler.Releases;

namespace Heja.Compiler.Administration;

/// <summary>What a package does to the learners of the release before it.</summary>
/// <param name="Before">The version they have now.</param>
/// <param name="Changes">What changes for them.</param>
/// <param name="HasOwnLessons">The municipality has lessons of its own, which no release knows: they are not compared.</param>
public sealed record PackageUpdate(string Before, ImmutableArray<Change> Changes, bool HasOwnLessons)
{
    /// <summary>The update from a release to an edition; null when there is no release to come from.</summary>
    public static PackageUpdate? Of(Edition edition, CourseRelease? before) =>
        before is null
            ? null
            : new PackageUpdate(
                before.Version,
                ReleaseDiff.Between(
                    Narrowed(before, edition),
                    Narrowed(ReleaseOf.Course(edition.Course), edition) with
                    {
                        // Whether the course exists in more languages is nothing to those who have this one.
                        Languages = before.Languages,
                    }
                ),
                !edition.Overlay.Lessons.IsEmpty
            );

    /// <summary>A release without the lessons that the municipality leaves out, and with one language's texts only.</summary>
    private static CourseRelease Narrowed(CourseRelease release, Edition edition) =>
        release with
        {
            Lessons =
            [
                .. release
                    .Lessons.Where(lesson => !IsLeftOut(lesson, edition))
                    .Select(lesson =>
                        lesson with
                        {
                            Texts = lesson.Texts.RemoveRange(lesson.Texts.Keys.Where(tag => tag != edition.Language)),
                        }
                    ),
            ],
        };

    private static bool IsLeftOut(ReleasedLesson lesson, Edition edition) =>
        edition.Overlay.LeftOut.Contains(lesson.Module) || lesson.Name.AllNames.Any(edition.Overlay.LeftOut.Contains);
}
