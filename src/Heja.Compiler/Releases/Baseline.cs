using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Text;

namespace Heja.Compiler.Releases;

/// <summary>Compares the courses with their last release and says what learners would lose.</summary>
public static class Baseline
{
    /// <summary>Checks every course against the newest release that has it.</summary>
    public static void Check(PastReleases releases, Workspace workspace, DiagnosticBag diagnostics)
    {
        foreach (var course in workspace.Courses)
        {
            if (releases.NewestOf(course) is { } last)
                Check(course, last, diagnostics);
        }
    }

    private static void Check(Course course, CourseRelease last, DiagnosticBag diagnostics)
    {
        var now = ReleaseOf.Course(course);
        if (last.Course != now.Course || last.Iri != now.Iri)
        {
            ReportIdentity(course, last, diagnostics);
            return;
        }

        var changes = ReleaseDiff.Between(last, now);
        foreach (var change in changes)
        {
            if (change.What is "lesson-removed" or "question-removed" or "block-removed")
                ReportVanished(course, last, now, change, diagnostics);
            else if (change.Effect == Effect.Reset)
                ReportReset(change, last, diagnostics);
        }

        if (last.Version == now.Version && changes.Any(change => change.Effect != Effect.Kept))
            diagnostics.Add(
                ReleaseCodes.ReleasedVersion,
                course.Location,
                $"`{now.Version}` is released, and the course has changed since in what learners do",
                "write a higher `version` in course.yaml"
            );
    }

    private static void ReportIdentity(Course course, CourseRelease last, DiagnosticBag diagnostics)
    {
        var (what, old, now) =
            last.Course != course.Id ? ("id", last.Course, course.Id) : ("iri", last.Iri, course.Iri);
        diagnostics.Add(
            ReleaseCodes.ChangedIdentity,
            course.Location,
            $"the course's {what} was `{old}` in release {last.Version} and is now `{now}`",
            $"write `{what}: {old}` again; another {what} is another course, where everyone begins again"
        );
    }

    private static void ReportVanished(
        Course course,
        CourseRelease last,
        CourseRelease now,
        Change change,
        DiagnosticBag diagnostics
    )
    {
        var id = change.Subject.Id;
        var fresh = ReleaseDiff
            .Between(last, now)
            .Where(one => one.Effect == Effect.New)
            .Select(one => one.Subject)
            .ToList();
        var near = NearMiss.Find(id, fresh.Select(one => one.Id));
        var place = fresh.Find(one => one.Id == near)?.Location ?? course.Location;
        diagnostics.Add(
            ReleaseCodes.VanishedId,
            place,
            $"`{id}` of release {last.Version} is gone",
            near is null
                ? $"if it has another name now, add `{id}` to its `was`; if it was removed, `heja release` makes that known"
                : $"if `{near}` is its new name, write `was` with `{string.Join(' ', change.Subject.AllNames)}`"
        );
    }

    private static void ReportReset(Change change, CourseRelease last, DiagnosticBag diagnostics) =>
        diagnostics.Add(
            ReleaseCodes.ResetQuestion,
            change.Subject.Location,
            $"answers to `{change.Subject.Id}` since release {last.Version} are not kept: {Why(change.What)}",
            "keep it so if the question was wrong; else give it back its right answers, and its options their words or ids"
        );

    private static string Why(string what) =>
        what switch
        {
            "question-replaced" => "it is a question of another type",
            "question-corrected" => "another answer is right",
            "options-changed" => "it has other options",
            "options-reordered-and-reworded" => "its options were both reordered and reworded",
            _ => "its options were reworded",
        };
}
