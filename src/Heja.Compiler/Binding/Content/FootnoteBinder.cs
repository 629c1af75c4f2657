using Heja.Compiler.Syntax.Markdown;
using Markdig.Extensions.Footnotes;
using Footnote = Heja.Compiler.Model.Prose.Footnote;

namespace Heja.Compiler.Binding.Content;

/// <summary>Binds the text of a footnote the first time it is referred to.</summary>
internal static class FootnoteBinder
{
    public static Footnote Bind(LessonScope scope, FootnoteLink reference)
    {
        var written = reference.Footnote;
        if (scope.Footnotes.TryGetValue(written, out var bound))
            return bound;
        if (!scope.OpenFootnotes.Add(written))
        {
            scope.Report(
                BindingCodes.UnexpectedContent,
                scope.At(reference),
                "the footnote refers to itself",
                "remove the reference from its text"
            );
            return new Footnote([]);
        }

        foreach (var block in written.OfType<DirectiveBlock>())
            scope.Report(
                BindingCodes.MisplacedBlock,
                scope.At(block.OpeningLine),
                $"the block `{block.Name}` cannot stand in a footnote",
                "write it in the text of the lesson"
            );
        bound = new Footnote(ContentBinder.Bind(scope, written.Where(block => block is not DirectiveBlock)));
        scope.OpenFootnotes.Remove(written);
        scope.Footnotes[written] = bound;
        return bound;
    }
}
