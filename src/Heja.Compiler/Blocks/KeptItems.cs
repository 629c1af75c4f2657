using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax.Markdown;
using Markdig.Syntax;
using Block = Markdig.Syntax.Block;

namespace Heja.Compiler.Blocks;

/// <summary>The list at the end of a block that keeps something: statements, things to do, suggestions.</summary>
internal static class KeptItems
{
    /// <summary>The list, and what stands before it; null without a list of bullets.</summary>
    public static ListBlock? Find(DirectiveBlock directive) =>
        directive.OfType<ListBlock>().LastOrDefault() is { IsOrdered: false } list ? list : null;

    /// <summary>Everything but the list.</summary>
    public static IEnumerable<Block> Others(DirectiveBlock directive, ListBlock? list) =>
        directive.Where(block => block != list);

    /// <summary>Reports what stands after the list, where nobody would look for it.</summary>
    public static void CheckLast(LessonScope scope, DirectiveBlock directive, ListBlock list)
    {
        foreach (var late in directive.SkipWhile(block => block != list).Skip(1))
            scope.Report(
                BindingCodes.UnexpectedContent,
                scope.FirstLine(late),
                "text stands after the list",
                "move it before the list, or out of the block"
            );
    }

    /// <summary>Reads the items.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="list">The list.</param>
    /// <param name="what">What an item is called in messages.</param>
    /// <param name="source">The items in the source language, whose keys a translation has; empty in the source itself.</param>
    public static ImmutableArray<(KeptItem Item, OptionText Written)> Bind(
        LessonScope scope,
        ListBlock list,
        string what,
        ImmutableArray<KeptItem> source
    )
    {
        var items = ImmutableArray.CreateBuilder<(KeptItem Item, OptionText Written)>();
        foreach (var entry in list.Cast<ListItemBlock>())
        {
            var written = OptionText.Bind(scope, entry);
            var original = source.Length == list.Count ? source[items.Count] : null;
            if (written.Id is not null && original is not null && written.Id != original.Key)
                ReportOther(scope, written, original, what);
            var item = new KeptItem(original?.Key ?? Key(written), written.Text, written.Location);
            if (items.Any(other => other.Item.Key == item.Key))
                scope.Report(
                    BindingCodes.DuplicateOption,
                    written.Location,
                    $"the {what} `{PlainText.Of(item.Text)}` stands twice",
                    "change its words or its id"
                );
            if (written.Feedback.Length > 0)
                scope.Report(
                    BindingCodes.UnexpectedContent,
                    written.Location,
                    $"the {what} has a quote under it, and nothing shows it",
                    "write it in the text before the list, or remove it"
                );
            items.Add((item, written));
        }

        return items.ToImmutable();
    }

    // `#` begins an id: words that begin with it are marked, as an option's are.
    private static string Key(OptionText item) =>
        item.Id
        ?? StateKeys.ReportId(PlainText.Of(item.Text) is ['#', ..] words ? '\\' + words : PlainText.Of(item.Text));

    private static void ReportOther(LessonScope scope, OptionText here, KeptItem there, string what) =>
        scope.Diagnostics.Add(
            new Diagnostic(
                BindingCodes.TranslationDiffers,
                here.Location,
                $"the {what} has the id `{here.Id}` here and not in the source language",
                "give both languages the same items, ids and order"
            )
            {
                Notes = [new DiagnosticNote("in the source language", there.Location)],
            }
        );
}
