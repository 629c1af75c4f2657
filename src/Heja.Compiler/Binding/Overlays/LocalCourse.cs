using System.Collections.Immutable;
using Heja.Compiler.Binding.Yaml;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding.Overlays;

/// <summary>What a municipality leaves out of a course and adds to it.</summary>
internal static class LocalCourse
{
    public static ImmutableArray<AddedLesson> BindAdded(
        Course course,
        YamlForm? settings,
        ImmutableArray<string> leftOut,
        string municipality,
        DiagnosticBag diagnostics
    )
    {
        var known = course.Modules.SelectMany(module => module.Lessons).ToHashSet(StringComparer.Ordinal);
        var added = ImmutableArray.CreateBuilder<AddedLesson>();
        foreach (var form in settings?.Forms("add") ?? [])
        {
            var lesson = form.Required("lesson", $"{municipality}-budget");
            var after = form.Required("after", known.FirstOrDefault() ?? "en-lektion");
            form.Finish();
            if (lesson is null || after is null || !Ids.Check(lesson.Text, lesson.Location, diagnostics))
                continue;
            if (!lesson.Text.StartsWith(municipality + "-", StringComparison.Ordinal))
                form.Invalid(
                    lesson.Location,
                    $"a local lesson's id begins with the municipality's: `{municipality}-`",
                    $"write `{municipality}-{lesson.Text}`, also in the name of its file"
                );
            else if (known.Contains(lesson.Text))
                diagnostics.Add(
                    BindingCodes.DuplicateId,
                    lesson.Location,
                    $"the lesson `{lesson.Text}` is in the course already",
                    "keep it in one place"
                );
            else if (!known.Contains(after.Text))
                form.Invalid(after.Location, $"there is no lesson `{after.Text}`", NearMiss.Suggest(after.Text, known));
            else if (
                course.Modules.FirstOrDefault(module => module.Lessons.Contains(after.Text)) is { } module
                && leftOut.Contains(module.Name.Id)
            )
                form.Invalid(
                    after.Location,
                    $"the lesson `{after.Text}` stands in the module `{module.Name.Id}`, which is left out",
                    "place the local lesson after one that stays"
                );
            else
                added.Add(new AddedLesson(lesson.Text, after.Text));
            known.Add(lesson.Text);
        }

        return added.ToImmutable();
    }

    public static void CheckLeftOut(Course course, ImmutableArray<YamlScalar> leftOut, DiagnosticBag diagnostics)
    {
        var needed = (course.Completion.Lessons ?? [])
            .Concat(course.Passing?.Lessons ?? [])
            .ToHashSet(StringComparer.Ordinal);
        var names = course
            .Modules.SelectMany(module => module.Lessons.Prepend(module.Name.Id))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var name in leftOut)
        {
            var lessonsOfIt =
                course.Modules.FirstOrDefault(module => module.Name.Id == name.Text)?.Lessons ?? [name.Text];
            if (!names.Contains(name.Text))
                diagnostics.Add(
                    BindingCodes.UnknownName,
                    name.Location,
                    $"the course has no module or lesson `{name.Text}`",
                    NearMiss.Suggest(name.Text, names)
                );
            else if (lessonsOfIt.FirstOrDefault(needed.Contains) is { } lesson)
                diagnostics.Add(
                    BindingCodes.NeededLesson,
                    name.Location,
                    $"`{lesson}` cannot be left out: the course names it in `completion` or `passing`",
                    "keep it, or take it out of `completion` and `passing` in course.yaml"
                );
        }
    }
}
