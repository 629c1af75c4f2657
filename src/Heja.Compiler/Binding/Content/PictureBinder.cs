using System.Text;
using Heja.Compiler.Diagnostics;
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
        if (FilePaths.Resolve(scope.Source.Path, url) is not { } path || url.Contains(':', StringComparison.Ordinal))
        {
            scope.Report(
                BindingCodes.ForbiddenLink,
                place,
                $"the picture `{url}` is not a file of the course",
                "put the file in the module's folder `media/` and write `media/name.svg`"
            );
            return null;
        }

        var file = scope.Files.Find(FilePaths.Variant(path, scope.Language)) ?? scope.Files.Find(path);
        if (file is null)
        {
            ReportMissing(scope, path, place);
            return null;
        }

        if (!PictureFile.TryRead(file, place, scope.Diagnostics, out var size))
            return null;
        var picture = new Picture(file, size, alternative, place);
        scope.Pictures.Add(picture);
        return picture;
    }

    private static string Caption(LessonScope scope, LinkInline link) =>
        scope.Syntax.Values.Restore(link.Title ?? string.Empty);

    private static void ReportMissing(LessonScope scope, string path, SourceLocation place)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var others = scope.Files.Under(folder.TrimEnd('/')).Select(other => other[folder.Length..]);
        var near = NearMiss.Find(path[folder.Length..], others);
        scope.Diagnostics.Add(
            new Diagnostic(
                BindingCodes.MissingPicture,
                place,
                $"the picture `{path}` does not exist",
                near is null ? "add the file, or remove the picture" : $"did you mean `{near}`?"
            )
            {
                Subject = path,
            }
        );
    }

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
