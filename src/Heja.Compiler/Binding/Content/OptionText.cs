using System.Collections.Immutable;
using Heja.Compiler.Text;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Inline = Heja.Compiler.Model.Prose.Inline;

namespace Heja.Compiler.Binding.Content;

/// <summary>An item of a list as an option: its words, its <c>{#id}</c>, its tick and the quote under it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Id">Its id, or null.</param>
/// <param name="IsTask">It begins with <c>[ ]</c> or <c>[x]</c>.</param>
/// <param name="IsTicked">It begins with <c>[x]</c>.</param>
/// <param name="Feedback">The quote under it.</param>
/// <param name="Location">Its first line.</param>
public sealed record OptionText(
    ImmutableArray<Inline> Text,
    string? Id,
    bool IsTask,
    bool IsTicked,
    ImmutableArray<Model.Prose.Block> Feedback,
    SourceLocation Location
)
{
    /// <summary>Reads an item and reports what an option cannot hold.</summary>
    public static OptionText Bind(LessonScope scope, ListItemBlock item)
    {
        var place = scope.FirstLine(item);
        var paragraph = item.FirstOrDefault() as ParagraphBlock;
        var task = paragraph?.Inline?.FirstChild as TaskList;
        var id = paragraph is null ? null : TrailingAttributes.Find(scope, scope.At(paragraph).Span, onlyId: true);
        var text = InlineBinder.Bind(scope, paragraph?.Inline, id?.Span.Start ?? int.MaxValue);
        text = TrimStart(text);
        if (text.IsEmpty)
            scope.Report(
                BindingCodes.MissingContent,
                place,
                "the option has no words",
                "write them on this line, or remove it"
            );
        if (id?["#"] is { } written)
            Ids.Check(written.Value, scope.At(written.Span).Slice(1, written.Span.Length - 1), scope.Diagnostics);
        foreach (var other in item.Skip(1).Where(block => block is not QuoteBlock))
            scope.Report(
                BindingCodes.UnexpectedContent,
                scope.FirstLine(other),
                "an option holds one paragraph and a quote with feedback",
                "write feedback as `> …`, indented under the option"
            );
        return new OptionText(
            text,
            id?["#"]?.Value,
            task is not null,
            task is { Checked: true },
            [.. item.OfType<QuoteBlock>().SelectMany(quote => ContentBinder.Bind(scope, quote))],
            place
        );
    }

    private static ImmutableArray<Inline> TrimStart(ImmutableArray<Inline> text) =>
        text.Length > 0 && text[0] is Model.Prose.TextRun run
            ? text.SetItem(0, new Model.Prose.TextRun(run.Text.TrimStart()))
            : text;
}
