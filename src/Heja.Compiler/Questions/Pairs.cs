using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using MarkdigTable = Markdig.Extensions.Tables.Table;

namespace Heja.Compiler.Questions;

/// <summary>A table read as pairs: to the left the items, to the right what they belong to, then feedback.</summary>
/// <param name="Headings">What stands above the two columns; each may be empty.</param>
/// <param name="Items">The rows; their groups are indexes into the targets.</param>
/// <param name="Targets">What stands to the right, each once, in the order of the rows.</param>
internal sealed record Pairs(
    ImmutableArray<ImmutableArray<Inline>> Headings,
    ImmutableArray<WrittenOption> Items,
    ImmutableArray<WrittenGroup> Targets
)
{
    public static Pairs? Bind(LessonScope scope, MarkdigTable table)
    {
        var rows = table.Cast<TableRow>().Select(row => row.Cast<TableCell>().ToList()).ToList();
        var columns = rows[0].Count;
        if (columns is not (2 or 3))
        {
            scope.Report(
                BindingCodes.UnexpectedContent,
                scope.FirstLine(table),
                $"the table of the question has {(columns == 1 ? "only one column" : $"{columns} columns")}",
                "write two columns, and feedback in a third if you like"
            );
            return null;
        }

        var targets = new List<WrittenGroup>();
        var items = rows.Skip(1).Select(row => BindRow(scope, row, targets)).ToImmutableArray();
        return new Pairs(
            [.. rows[0].Take(2).Select(cell => InlineBinder.Bind(scope, Content(cell)?.Inline))],
            items,
            [.. targets]
        );
    }

    private static WrittenOption BindRow(LessonScope scope, List<TableCell> row, List<WrittenGroup> targets)
    {
        var (text, id, place) = BindCell(scope, row, 0);
        var (right, rightId, rightPlace) = BindCell(scope, row, 1);
        var feedback =
            row.Count > 2 && Content(row[2]) is { Inline.FirstChild: not null } cell
                ? ContentBinder.Bind(scope, [cell])
                : [];
        var item = new OptionText(text, id, IsTask: false, IsTicked: false, feedback, place);
        return new WrittenOption(item, false, Target(scope, targets, new WrittenGroup(rightId, right), rightPlace));
    }

    // The same words are the same target; its id may stand in any of the rows.
    private static int Target(LessonScope scope, List<WrittenGroup> targets, WrittenGroup written, SourceLocation place)
    {
        var words = PlainText.Of(written.Text);
        var at = targets.FindIndex(target => PlainText.Of(target.Text) == words);
        if (at < 0)
        {
            targets.Add(written);
            return targets.Count - 1;
        }

        var known = targets[at];
        if (known.Id is not null && written.Id is not null && known.Id != written.Id)
            scope.Report(
                BindingCodes.DuplicateOption,
                place,
                $"`{words}` has two ids: `{known.Id}` and `{written.Id}`",
                "keep one of them: the same words are one target"
            );
        targets[at] = known with { Id = known.Id ?? written.Id };
        return at;
    }

    private static (ImmutableArray<Inline> Text, string? Id, SourceLocation Place) BindCell(
        LessonScope scope,
        List<TableCell> row,
        int column
    )
    {
        var inline = column < row.Count ? Content(row[column])?.Inline : null;
        if (inline is not { FirstChild: { } first, LastChild: { } last })
        {
            var at = scope.FirstLine(row[0].Parent!);
            scope.Report(
                BindingCodes.MissingContent,
                at,
                $"the row has nothing to the {(column == 0 ? "left" : "right")}",
                "write what belongs together in both columns, or remove the row"
            );
            return ([], null, at);
        }

        var start = first.Span.Start;
        // The span of a cell begins with the white space before its words.
        while (start < last.Span.End && scope.Source.Content[start] == ' ')
            start++;
        var place = scope.At(TextSpan.Between(start, last.Span.End + 1));
        var id = TrailingAttributes.Find(scope, place.Span, onlyId: true);
        if (id?["#"] is { } written)
            Ids.Check(written.Value, scope.At(written.Span).Slice(1, written.Span.Length - 1), scope.Diagnostics);
        return (InlineBinder.Bind(scope, inline, id?.Span.Start ?? int.MaxValue), id?["#"]?.Value, place);
    }

    private static LeafBlock? Content(TableCell cell) => cell.LastChild as LeafBlock;
}
