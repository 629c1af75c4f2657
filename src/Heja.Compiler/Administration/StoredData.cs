using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Administration;

/// <summary>One kind of personal data that a package stores or sends.</summary>
/// <param name="What">Names its text: <c>answers</c>.</param>
/// <param name="Place">Where it goes: <c>lms</c>, <c>lrs</c>, <c>browser</c>, <c>session</c> or <c>host</c>.</param>
/// <param name="Lessons">The lessons that it comes from; empty: from the course as a whole.</param>
public sealed record StoredData(string What, string Place, ImmutableArray<Lesson> Lessons)
{
    /// <summary>Everything that a package of a format stores or sends, as its lessons make it (docs/authoring/what-is-saved.md).</summary>
    public static ImmutableArray<StoredData> Of(Edition edition, string format)
    {
        var isXapi = format == "xapi";
        var used = edition
            .Lessons.Select(lesson => (lesson, UsedContent.Blocks(edition, lesson).ToImmutableArray()))
            .ToImmutableArray();
        var lms = isXapi ? "lrs" : "lms";
        return
        [
            new(isXapi ? "identity_xapi" : "identity_scorm", lms, []),
            new(isXapi ? "progress_xapi" : "progress_scorm", lms, []),
            .. From(used, "answers", lms, block => block is Question),
            .. From(used, "done", lms, block => block is Kept),
            new("state", lms, []),
            .. From(used, "shared", lms, block => block is Kept { IsShareable: true }),
            .. From(used, "reflections", "browser", block => block is Reflection),
            .. From(used, "ratings", "browser", block => block is Rating),
            .. From(used, "checklists", "browser", block => block is Checklist),
            .. From(used, "plans", "browser", block => block is ActionPlan),
            .. From(used, "positions", "browser", block => block is Recording),
            new(isXapi ? "waiting_xapi" : "waiting_scorm", "browser", []),
            .. isXapi ? [new StoredData("launch", "session", [])] : Array.Empty<StoredData>(),
            .. From(used, "embeds", "host", block => block is Embed),
        ];
    }

    private static IEnumerable<StoredData> From(
        ImmutableArray<(Lesson Lesson, ImmutableArray<Block> Blocks)> used,
        string what,
        string place,
        Func<Block, bool> isOne
    )
    {
        var lessons = used.Where(one => one.Blocks.Any(isOne)).Select(one => one.Lesson).ToImmutableArray();
        return lessons.IsEmpty ? [] : [new StoredData(what, place, lessons)];
    }
}
