using System.Collections.Immutable;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax;
using Heja.Compiler.Text;
using Markdig.Syntax.Inlines;
using Inline = Heja.Compiler.Model.Prose.Inline;

namespace Heja.Compiler.Binding.Content;

/// <summary>Links: to lessons (as the path of their file), to headings (<c>#id</c>), to terms, to other pages, and pictures.</summary>
internal static class LinkBinder
{
    private const string Term = "term:";

    private static readonly string[] Schemes = ["https:", "mailto:", "tel:"];

    public static ImmutableArray<Inline> Bind(LessonScope scope, LinkInline link)
    {
        var url = link.Url ?? string.Empty;
        var place = link.UrlSpan.IsEmpty ? scope.At(link) : scope.Source.At(link.UrlSpan);
        if (link.IsImage)
            return PictureBinder.Bind(scope, link) is { } picture ? [new PictureRun(picture)] : [];
        if (GapBinder.IsGap(link))
            return GapBinder.Bind(scope, link);
        var text = InlineBinder.Bind(scope, link);
        if (text.IsEmpty)
            scope.Report(
                BindingCodes.MissingContent,
                scope.At(link),
                "the link has no words",
                "write what it leads to between `[` and `]`"
            );
        if (url.StartsWith(Term, StringComparison.OrdinalIgnoreCase))
            return [new TermLink(scope.Syntax.Values.Restore(url[Term.Length..]), text, place)];
        var parts = Parts(scope, url, place);
        if (parts.Any(part => part.IsValue) || HasScheme(url))
            return BindWeb(scope, parts, text, place);
        if (BindLesson(scope, url, text, place) is not { } lesson)
            return text;
        return [lesson];
    }

    /// <summary>An address between angle brackets.</summary>
    public static ImmutableArray<Inline> Bind(LessonScope scope, AutolinkInline address)
    {
        var place = scope.At(address);
        place = place.Slice(1, Math.Max(0, place.Span.Length - 2));
        // The words first: they report a misspelt value, at the same place as the target would.
        var words = InlineBinder.BindPlain(scope, address.Url, place.Span.Start);
        var parts = Parts(scope, address.Url, place);
        return BindWeb(
            scope,
            address.IsEmail ? [new UrlPart("mailto:", IsValue: false), .. parts] : parts,
            words,
            place
        );
    }

    private static bool HasScheme(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out _)
        && !url.StartsWith('/')
        && url.Contains(':', StringComparison.Ordinal);

    private static ImmutableArray<UrlPart> Parts(LessonScope scope, string url, SourceLocation place)
    {
        var parts = ImmutableArray.CreateBuilder<UrlPart>();
        foreach (var piece in scope.Syntax.Values.Split(url))
        {
            if (piece.Name is null)
            {
                parts.Add(new UrlPart(piece.Text, IsValue: false));
                continue;
            }

            InlineBinder.BindValue(
                scope,
                piece.Name,
                new TextSpan(place.Span.Start + piece.Offset, piece.Original.Length)
            );
            parts.Add(new UrlPart(piece.Name, IsValue: true));
        }

        return parts.ToImmutable();
    }

    private static ImmutableArray<Inline> BindWeb(
        LessonScope scope,
        ImmutableArray<UrlPart> parts,
        ImmutableArray<Inline> text,
        SourceLocation place
    )
    {
        var beginning = parts[0];
        if (
            beginning.IsValue
            || Array.Exists(Schemes, scheme => beginning.Text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        )
            return [new WebLink(new UrlTemplate(parts, place), text)];
        scope.Report(
            BindingCodes.ForbiddenLink,
            place,
            $"a link cannot begin with `{beginning.Text.Split(':')[0]}:`",
            "use https, mailto or tel"
        );
        return text;
    }

    private static LessonLink? BindLesson(
        LessonScope scope,
        string url,
        ImmutableArray<Inline> text,
        SourceLocation place
    )
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? url : url[..hash];
        var anchor = hash < 0 ? null : url[(hash + 1)..];
        if (path.Length == 0 && anchor is not null)
            return new LessonLink(string.Empty, anchor, text, place);
        var file = FilePaths.Resolve(scope.Source.Path, Uri.UnescapeDataString(path));
        var name = file is null ? null : LessonFileName.Parse(file);
        if (name is not null && name.Language == scope.Language && !IsElsewhere(scope, file, name))
            return new LessonLink(name.Lesson, anchor, text, place);
        scope.Report(
            BindingCodes.BrokenLink,
            place,
            $"the link `{url}` leads to no lesson",
            $"write the path of the lesson's file, for example `annan-lektion.{scope.Language}.md`, or an address with https"
        );
        return null;
    }

    // In a course the path must be right, or a Markdown viewer leads nowhere; a municipality's texts name lessons by file name.
    private static bool IsElsewhere(LessonScope scope, string? file, LessonFileName name)
    {
        var course = scope.Source.Path.Split('/')[0];
        return file is not null
            && course != "municipalities"
            && !scope.Files.Contains(file)
            && scope
                .Files.Under(course)
                .Any(path => path.EndsWith($"/{name.Lesson}.{name.Language}.md", StringComparison.Ordinal));
    }
}
