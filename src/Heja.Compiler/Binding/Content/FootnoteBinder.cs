using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Binding.Content;

/// <summary>Binds the text of a footnote the first time it is referred to.</summary>
internal static class FootnoteBinder
{
    public static Footnote Bind(LessonScope scope, Markdig.Extensions.Footnotes.Footnote footnote)
    {
        if (scope.Footnotes.TryGetValue(footnote, out var bound))
            return bound;
        foreach (var block in footnote.OfType<DirectiveBlock>())
            scope.Report(
                BindingCodes.MisplacedBlock,
                scope.At(block.OpeningLine),
                $"the block `{block.Name}` cannot stand in a footnote",
                "write it in the text of the lesson"
            );
        bound = new Footnote(ContentBinder.Bind(scope, footnote.Where(block => block is not DirectiveBlock)));
        scope.Footnotes[footnote] = bound;
        return bound;
    }
}
