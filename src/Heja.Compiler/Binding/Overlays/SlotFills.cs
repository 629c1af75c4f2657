using System.Collections.Immutable;
using Heja.Compiler.Model;

namespace Heja.Compiler.Binding.Overlays;

/// <summary>What a municipality says in the slots of a course.</summary>
internal static class SlotFills
{
    public static ImmutableDictionary<(string, string), SlotFill> Bind(OverlayFiles files, Course course, string folder)
    {
        var fills = ImmutableDictionary.CreateBuilder<(string, string), SlotFill>();
        var owners = course
            .Lessons.Values.Where(lesson => lesson.Language == course.SourceLanguage)
            .SelectMany(lesson => lesson.Local.Slots.Select(slot => (slot.Id, Lesson: lesson.Name.FirstName)))
            .GroupBy(pair => pair.Id)
            .ToDictionary(group => group.Key, group => group.First().Lesson, StringComparer.Ordinal);
        foreach (var (path, file) in files.In(folder))
        {
            files.Used.Add(path);
            if (owners.TryGetValue(file.Lesson, out var owner) && course.Languages.Contains(file.Language))
            {
                if (
                    files.Lessons.BindSlot(files.Syntax.Lessons[path], owner, file.Language, files.Diagnostics) is
                    { } fill
                )
                    fills[(file.Lesson, file.Language)] = fill;
            }
            else if (course.IsSound)
            {
                // Otherwise the slot may stand in a lesson that could not be bound.
                files.ReportNothing(
                    path,
                    $"the course has no slot `{file.Lesson}` in `{file.Language}`",
                    file.Lesson,
                    [.. owners.Keys]
                );
            }
        }

        return fills.ToImmutable();
    }
}
