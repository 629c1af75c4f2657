using System.Collections.Immutable;

namespace Heja.Compiler.Model.Prose;

/// <summary>Where in a block its words are.</summary>
public static class RunningText
{
    /// <summary>Blocks of a question that are not its children: they are shown when it has been answered.</summary>
    public static IEnumerable<ImmutableArray<Block>> Aside(Block block) =>
        block is Question question
            ? question.Options.Select(option => option.Feedback).Append(question.WhenRight).Append(question.WhenWrong)
            : [];

    /// <summary>The texts of a block itself, without those of the blocks inside it.</summary>
    public static IEnumerable<ImmutableArray<Inline>> Of(Block block) =>
        block switch
        {
            Paragraph paragraph => [paragraph.Text],
            Heading heading => [heading.Text],
            Table table => table.Rows.Prepend(table.Header).SelectMany(row => row),
            Framed { Title: { } title } => [title.Text],
            Sectioned sectioned => sectioned.Parts.Select(part => part.Title.Text),
            Download download => [download.Text],
            Part part => [part.Title.Text],
            Scene scene => scene.Choices.Select(choice => choice.Text).Prepend(scene.Title.Text),
            Kept kept => kept.Items.Select(item => item.Text),
            Question question => question
                .Options.Select(option => option.Text)
                .Concat(question.Groups.Select(group => group.Text))
                .Concat(question.Headings),
            _ => [],
        };

    /// <summary>Every inline of a text, however deep.</summary>
    public static IEnumerable<Inline> Descend(ImmutableArray<Inline> inlines) => Collect(inlines, []);

    private static List<Inline> Collect(ImmutableArray<Inline> inlines, List<Inline> all)
    {
        foreach (var inline in inlines)
        {
            all.Add(inline);
            Collect(Children(inline), all);
        }

        return all;
    }

    private static ImmutableArray<Inline> Children(Inline inline) =>
        inline switch
        {
            Emphasis emphasis => emphasis.Children,
            Strong strong => strong.Children,
            WebLink link => link.Children,
            LessonLink link => link.Children,
            TermLink link => link.Children,
            _ => [],
        };
}
