using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Text;

namespace Heja.Compiler.Linting.Rules;

/// <summary>A file beside the lessons that none of them shows: forgotten, or misspelt where it is used.</summary>
public sealed class UnusedAsset : LintRule
{
    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.UnusedAsset;

    /// <inheritdoc />
    public override void Check(LintedWorkspace workspace, LintReport report)
    {
        var bound = workspace.Workspace;
        var overlays = bound.Municipalities.SelectMany(one => one.Overlays.Values).ToList();
        var used = bound
            .Courses.SelectMany(course => course.Lessons.Values)
            .Concat(overlays.SelectMany(overlay => overlay.Lessons.Values))
            .Select(lesson => lesson.Local)
            .Concat(overlays.SelectMany(overlay => overlay.Slots.Values).Select(slot => slot.Local))
            .SelectMany(local => local.FilePaths)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var path in bound.Courses.SelectMany(course => MediaOf(course, workspace)))
        {
            if (!used.Contains(path))
                report.Add(SourceLocation.OfFile(path), "nothing uses this file", "show it in a lesson, or remove it");
        }
    }

    private static IEnumerable<string> MediaOf(Course course, LintedWorkspace workspace) =>
        course.Modules.SelectMany(module => workspace.Files.Under($"{course.Id}/{module.Name.Id}/media"));
}
