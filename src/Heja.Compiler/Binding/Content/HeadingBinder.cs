using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax.Markdown;
using Heja.Compiler.Text;
using Markdig.Syntax;

namespace Heja.Compiler.Binding.Content;

/// <summary>Headings, with the attributes at the end of their line.</summary>
internal static class HeadingBinder
{
    public static Heading Bind(LessonScope scope, HeadingBlock heading)
    {
        var attributes = TrailingAttributes.Find(scope, Words(scope, heading), onlyId: false);
        var text = InlineBinder.Bind(scope, heading.Inline, attributes?.Span.Start ?? int.MaxValue);
        if (heading.Level == 1)
            scope.Report(
                BindingCodes.HeadingLevel,
                scope.FirstLine(heading),
                "the lesson's title is its only heading of the first level",
                "begin this heading with `##`"
            );
        if (attributes?.BrokenAt is { } broken)
            scope.Report(
                Syntax.MarkdownCodes.InvalidAttributes,
                scope.At(broken),
                "the attributes of the heading cannot be read",
                "write them as `{#id .class key=value}` at the end of the line"
            );
        var bound = new Heading(
            scope.FirstLine(heading),
            scope.Anchor(heading),
            Math.Max(2, heading.Level),
            MakeSlug(scope, attributes, PlainText.Of(text)),
            text
        );
        if (attributes is not null)
            scope.HeadingAttributes[bound] = attributes;
        return bound;
    }

    // Without what closes or underlines a heading (`## … ##`, `----`).
    private static TextSpan Words(LessonScope scope, HeadingBlock heading) =>
        heading.Inline is { FirstChild: { } first, LastChild: { } last }
            ? TextSpan.Between(first.Span.Start, last.Span.End + 1)
            : scope.At(heading).Span;

    private static string MakeSlug(LessonScope scope, AttributeList? attributes, string words)
    {
        if (attributes?["#"] is { } id)
        {
            if (Ids.Check(id.Value, scope.At(id.Span), scope.Diagnostics) && !scope.Slugs.Add(id.Value))
                scope.Report(
                    BindingCodes.DuplicateId,
                    scope.At(id.Span),
                    $"the id `{id.Value}` is used twice in this lesson",
                    "choose another one for this heading"
                );
            return id.Value;
        }

        var slug = Slug.Of(words);
        var free = slug.Length == 0 ? "avsnitt" : slug;
        var stem = free;
        for (var number = scope.NextSlug.GetValueOrDefault(stem, 2); !scope.Slugs.Add(free); number++)
        {
            free = $"{stem}-{number}";
            scope.NextSlug[stem] = number + 1;
        }

        return free;
    }
}
