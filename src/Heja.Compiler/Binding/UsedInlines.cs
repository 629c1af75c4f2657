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
                foreach (var more in Aside(block))
                    blocks.Enqueue(more);
                foreach (var inline in Texts(block).SelectMany(Descend))
                {
                    if (inline is FootnoteReference note && footnotes.Add(note.Footnote))
                        blocks.Enqueue(note.Footnote.Blocks);
                    yield return inline;
                }
            }
        }
    }

    // Blocks of a question that are not its children: they are shown when it has been answered.
    private static IEnumerable<ImmutableArray<Block>> Aside(Block block) =>
        block is Question question
            ? question.Options.Select(option => option.Feedback).Append(question.WhenRight).Append(question.WhenWrong)
            : [];

    private static IEnumerable<ImmutableArray<Inline>> Texts(Block block) =>
        block switch
        {
            Paragraph paragraph => [paragraph.Text],
            Heading heading => [heading.Text],
            Table table => table.Rows.Prepend(table.Header).SelectMany(row => row),
            Framed { Title: { } title } => [title.Text],
            Part part => [part.Title.Text],
            Scene scene => scene.Choices.Select(choice => choice.Text).Prepend(scene.Title.Text),
            Rating rating => rating.Statements.Select(statement => statement.Text),
            Question question => question
                .Options.Select(option => option.Text)
                .Concat(question.Groups.Select(group => group.Text)),
            _ => [],
        };

    private static IEnumerable<Inline> Descend(ImmutableArray<Inline> inlines) =>
        inlines.SelectMany(inline => Descend(Children(inline)).Prepend(inline));

    private static ImmutableArray<Inline> Children(Inline inline) =>
        inline switch
        {
            Emphasis emphasis => emphasis.Children,
            Strong strong => strong.Children,
            WebLink link => link.Children,
            LessonLink link => link.Children,
            _ => [],
        };
}
