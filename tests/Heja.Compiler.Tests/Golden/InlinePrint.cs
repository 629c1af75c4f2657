using System.Collections.Immutable;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Tests.Golden;

/// <summary>Running text in a form near Markdown.</summary>
internal static class InlinePrint
{
    public static string Of(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(Of));

    public static string Of(Picture picture) =>
        $"![{picture.Alternative}]({picture.File.Path} {picture.Size.Width}×{picture.Size.Height})";

    private static string Of(Inline inline) =>
        inline switch
        {
            TextRun run => run.Text.Replace("\n", "⏎", StringComparison.Ordinal),
            Emphasis emphasis => $"*{Of(emphasis.Children)}*",
            Strong strong => $"**{Of(strong.Children)}**",
            CodeRun code => $"`{code.Text}`",
            LineBreak => "⏎⏎",
            WebLink link =>
                $"[{Of(link.Children)}]({string.Concat(link.Target.Parts.Select(part => part.IsValue ? $"{{{part.Text}}}" : part.Text))})",
            LessonLink link => $"[{Of(link.Children)}](lesson {link.Lesson}#{link.Anchor})",
            TermLink link => $"[{Of(link.Children)}](term {link.Term})",
            Gap gap =>
                $"[gap {string.Join("; ", gap.Accepted)} @{gap.Location.Position.Line}:{gap.Location.Position.Column}]",
            PictureRun picture => Of(picture.Picture),
            FootnoteReference note =>
                $"[^{string.Join(' ', note.Footnote.Blocks.OfType<Paragraph>().Select(block => Of(block.Text)))}]",
            Value value => $"{{{value.Name} @{value.Location.Position.Line}:{value.Location.Position.Column}}}",
            _ => inline.GetType().Name,
        };
}
