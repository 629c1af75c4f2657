using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;

namespace Heja.Compiler.Linting.Rules;

/// <summary>A lesson that is shown in the source language where the course is in another: allowed, and good to know of.</summary>
public sealed class UntranslatedLesson : LintRule
{
    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.UntranslatedLesson;

    /// <inheritdoc />
    public override void Check(LintedWorkspace workspace, LintReport report)
    {
        foreach (var course in workspace.Workspace.Courses)
        {
            foreach (var module in course.Modules)
                Check(course, module, report);
        }
    }

    private static void Check(Course course, Module module, LintReport report)
    {
        foreach (var (id, place) in module.Lessons.Zip(module.LessonPlaces))
        {
            foreach (var language in course.Languages.Where(language => !course.Lessons.ContainsKey((id, language))))
                report.Add(
                    place,
                    $"the lesson `{id}` is shown in `{course.SourceLanguage}` where the course is in `{language}`",
                    $"translate it to `{course.Id}/{module.Name.Id}/{id}.{language}.md`"
                );
        }
    }
}
