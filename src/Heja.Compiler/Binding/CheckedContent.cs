using System.Collections.Immutable;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Sources;

namespace Heja.Compiler.Binding;

/// <summary>What of a lesson can be wrong in one edition and right in another, by what the municipality is called, has or leaves out.</summary>
/// <param name="Inlines">Values and links.</param>
/// <param name="Embeds">What is shown from other hosts.</param>
/// <param name="About">The lessons that its questions are about.</param>
public sealed record CheckedContent(
    ImmutableArray<Inline> Inlines,
    ImmutableArray<Embed> Embeds,
    ImmutableArray<LessonReference> About
)
{
    /// <summary>In an edition. A lesson without slots and conditions has the same in all of them: it is walked through once.</summary>
    public static CheckedContent Of(Edition edition, Lesson lesson, Remembered<CheckedContent> known) =>
        lesson.Local is { HasConditions: false, Slots.IsEmpty: true }
            ? known.Of(new MadeOf(lesson), () => Find(edition, lesson))
            : Find(edition, lesson);

    private static CheckedContent Find(Edition edition, Lesson lesson)
    {
        var blocks = UsedContent.Blocks(edition, lesson).ToList();
        return new CheckedContent(
            [
                .. blocks
                    .SelectMany(UsedContent.InlinesOf)
                    .Where(one => one is Value or WebLink or LessonLink or TermLink),
            ],
            [.. blocks.OfType<Embed>()],
            [.. edition.AllBlocks(lesson).OfType<Question>().SelectMany(question => question.About)]
        );
    }
}
