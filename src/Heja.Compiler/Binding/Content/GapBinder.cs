using System.Collections.Immutable;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax.Markdown;
using Heja.Compiler.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = Markdig.Syntax.Block;
using Inline = Heja.Compiler.Model.Prose.Inline;

namespace Heja.Compiler.Binding.Content;

/// <summary>Gaps: <c>[used](gap: "applied; employed")</c>, to Markdown a link with a title.</summary>
internal static class GapBinder
{
    private const string Scheme = "gap:";

    // SCORM 1.2 takes no more of an answer (RTE 3.4.7, fill-in: CMIString255).
    private const int Longest = 255;

    public static bool IsGap(LinkInline link) => link.Url?.StartsWith(Scheme, StringComparison.Ordinal) == true;

    public static ImmutableArray<Inline> Bind(LessonScope scope, LinkInline link)
    {
        var before = scope.Diagnostics.Count;
        var place = scope.At(link);
        if (!IsInQuestion(scope, link))
            scope.Report(
                BindingCodes.UnexpectedContent,
                place,
                "a gap stands outside the text of a `fill`",
                "open a question before the text (`::: fill {#id}`), or write the words without a link"
            );
        else if (link.Url != Scheme)
            scope.Report(
                BindingCodes.UnexpectedContent,
                place,
                "the other answers of the gap cannot be read",
                "write them in quotes, after a space: `[used](gap: \"applied; employed\")`"
            );
        else if (HasValue(scope, place.Span))
            scope.Report(
                BindingCodes.UnexpectedContent,
                place,
                "a value in `{{ }}` cannot stand in a gap: each municipality would have another right answer",
                "write the words themselves, or move the value out of the gap"
            );
        if (scope.Diagnostics.Count > before)
            return [];
        var gap = new Gap(Answers(scope, link), place);
        Check(scope, gap);
        return scope.Diagnostics.Count > before ? [] : [gap];
    }

    private static ImmutableArray<string> Answers(LessonScope scope, LinkInline link)
    {
        var others = string.IsNullOrEmpty(link.Title) ? [] : link.Title.Split(';');
        return [PlainText.Of(InlineBinder.Bind(scope, link)), .. others.Select(Fold)];
    }

    private static string Fold(string answer) => PlainText.Of([new TextRun(answer)]);

    private static void Check(LessonScope scope, Gap gap)
    {
        if (gap.Accepted.Contains(string.Empty))
            scope.Report(
                BindingCodes.MissingContent,
                gap.Location,
                "an answer of the gap is empty",
                "write the right answer between `[` and `]`, and others in quotes with `;` between them"
            );
        else if (gap.Accepted.FirstOrDefault(answer => answer.Length > Longest) is { } answer)
            scope.Report(
                BindingCodes.UnexpectedContent,
                gap.Location,
                $"an answer of the gap has {answer.Length} characters, and SCORM 1.2 takes {Longest}",
                "choose a shorter gap: a word or two"
            );
    }

    private static bool HasValue(LessonScope scope, TextSpan span)
    {
        var written = scope.Syntax.Values.Text.Substring(span.Start, span.Length);
        return scope.Syntax.Values.Restore(written) != written;
    }

    // Not in its feedback, which is shown when it has been answered, nor in a footnote, which stands elsewhere.
    private static bool IsInQuestion(LessonScope scope, LinkInline link)
    {
        ContainerInline container = link;
        while (container.Parent is { } parent)
            container = parent;
        for (Block? block = container.ParentBlock; block is not null; block = block.Parent)
        {
            if (block is QuoteBlock or Markdig.Extensions.Footnotes.Footnote)
                return false;
            if (block is DirectiveBlock directive)
                return scope.BlockTypes.TryGetValue(directive.Name, out var type) && type.TakesGaps;
        }

        return false;
    }
}
