using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Binding.Content;

/// <summary>Binds the text of a footnote the first time it is referred to.</summary>
internal static class FootnoteBinder
{
    public static Footnote Bind(LessonScope scope, Markdig.Extensions.Footnotes.Footnote footnote)
    {
        if (scope.Footnotes.TryGetValue(footnote, out var bound))
            return bound;
        bound = new Footnote(ContentBinder.Bind(scope, footnote));
        scope.Footnotes[footnote] = bound;
        return bound;
    }
}
