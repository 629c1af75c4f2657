using System.Text;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax;
using Heja.Compiler.Text;
using Markdig.Syntax.Inlines;
using Inline = Markdig.Syntax.Inlines.Inline;

namespace Heja.Compiler.Binding.Content;

/// <summary>Finds the file of a picture, reads its size and demands its text alternative.</summary>
internal static class PictureBinder
{
    public static Picture? Bind(LessonScope scope, LinkInline link)
    {
        var place = link.UrlSpan.IsEmpty ? scope.At(link) : scope.Source.At(link.UrlSpan);
        var alternative = scope.Syntax.Values.Restore(PlainText(link));
        if (alternative.Length == 0)
            scope.Report(
                BindingCodes.MissingAlternative,
                scope.At(link),
                "the picture has no text alternative",
                "write what it shows between `![` and `]`, for those who do not see it"
            );
        if (
            alternative.Contains("{{", StringComparison.Ordinal)
            || Caption(scope, link).Contains("{{", StringComparison.Ordinal)
        )
            scope.Report(
                BindingCodes.UnexpectedContent,
                scope.At(link),
                "a value in `{{ }}` cannot stand in the text or the caption of a picture",
                "write it in the running text"
            );
        var url = Uri.UnescapeDataString(scope.Syntax.Values.Restore(link.Url ?? string.Empty));
        return Bind(scope, url, place, alternative);
    }

    /// <summary>A picture that is not a Markdown image; null after a diagnostic.</summary>
    public static Picture? Bind(LessonScope scope, string url, SourceLocation place, string alternative)
    {
        var file = FileBinder.Find(scope, url, place, "picture", "name.svg", BindingCodes.MissingPicture);
        if (file is null || !PictureFile.TryRead(file, place, scope.Diagnostics, out var size))
            return null;
        var picture = new Picture(file, size, alternative, place);
        scope.Pictures.Add(picture);
        return picture;
    }

    private static string Caption(LessonScope scope, LinkInline link) =>
        scope.Syntax.Values.Restore(link.Title ?? string.Empty);

    private static string PlainText(ContainerInline container)
    {
        var text = new StringBuilder();
        foreach (var inline in container.FindDescendants<Inline>())
        {
            if (inline is LiteralInline literal)
                text.Append(literal.Content.ToString());
            else if (inline is CodeInline code)
                text.Append(code.Content);
            else if (inline is LineBreakInline)
                text.Append(' ');
        }

        return text.ToString().Trim();
    }
}
