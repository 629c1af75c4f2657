using System.Collections.Immutable;
using Heja.Compiler.Model.Prose;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Inline = Heja.Compiler.Model.Prose.Inline;
using MarkdigTable = Markdig.Extensions.Tables.Table;
using Table = Heja.Compiler.Model.Prose.Table;

namespace Heja.Compiler.Binding.Content;

/// <summary>Tables: one heading row, cells of running text.</summary>
internal static class TableBinder
{
    public static Table Bind(LessonScope scope, MarkdigTable table)
    {
        var rows = table.Cast<TableRow>().Select(row => BindRow(scope, row)).ToImmutableArray();
        return new Table(
            scope.FirstLine(table),
            scope.Anchor(table),
            [.. table.ColumnDefinitions.Take(rows[0].Length).Select(column => ToAlignment(column.Alignment))],
            rows[0],
            rows[1..]
        );
    }

    private static ImmutableArray<ImmutableArray<Inline>> BindRow(LessonScope scope, TableRow row) =>
        [.. row.Cast<TableCell>().Select(cell => InlineBinder.Bind(scope, (cell.LastChild as LeafBlock)?.Inline))];

    private static Alignment ToAlignment(TableColumnAlign? align) =>
        align switch
        {
            TableColumnAlign.Center => Alignment.Center,
            TableColumnAlign.Right => Alignment.End,
            _ => Alignment.Start,
        };
}
