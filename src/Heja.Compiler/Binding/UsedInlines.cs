using System.Collections.Immutable;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Binding;

/// <summary>
/// The running text that an edition shows: slots filled, conditions decided. What only other municipalities see is not in it.
/// </summary>
internal static class UsedInlines
{
    /// <summary>Every inline of a lesson, however deep, feedback and footnotes included.</summary>
    public static IEnumerable<Inline> Of(Edition edition, Lesson lesson)
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
                foreach (var inline in RunningText.Of(block).SelectMany(RunningText.Descend))
                {
                    if (inline is FootnoteReference note && footnotes.Add(note.Footnote))
                        blocks.Enqueue(note.Footnote.Blocks);
                    yield return inline;
                }
            }
        }
    }
}
