using System.Collections.Immutable;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Binding;

/// <summary>
/// What an edition shows: slots filled, conditions decided, feedback and footnotes included. What only other municipalities see is
/// not in it.
/// </summary>
internal static class UsedContent
{
    /// <summary>Every block of a lesson, however deep.</summary>
    public static IEnumerable<Block> Blocks(Edition edition, Lesson lesson)
    {
        var footnotes = new HashSet<Footnote>(ReferenceEqualityComparer.Instance);
        var blocks = new Queue<ImmutableArray<Block>>([lesson.Blocks]);
        while (blocks.TryDequeue(out var next))
        {
            foreach (var block in edition.Expand(next))
            {
                blocks.Enqueue(block.Children);
                foreach (var more in RunningText.Aside(block))
                    blocks.Enqueue(more);
                foreach (var note in InlinesOf(block).OfType<FootnoteReference>())
                {
                    if (footnotes.Add(note.Footnote))
                        blocks.Enqueue(note.Footnote.Blocks);
                }

                yield return block;
            }
        }
    }

    /// <summary>The other hosts that the learner may choose to fetch something from, in ordinal order.</summary>
    // None but those that the course lists: where it lists none, nothing has to be walked through.
    public static ImmutableArray<string> Hosts(Edition edition) =>
        edition.Course.EmbedHosts.IsEmpty
            ? []
            :
            [
                .. edition
                    .Lessons.SelectMany(lesson => Blocks(edition, lesson))
                    .OfType<Embed>()
                    .Select(embed => embed.Address.IdnHost)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];

    /// <summary>Every inline of a block, however deep, without those of the blocks inside it.</summary>
    public static IEnumerable<Inline> InlinesOf(Block block) => RunningText.Of(block).SelectMany(RunningText.Descend);
}
