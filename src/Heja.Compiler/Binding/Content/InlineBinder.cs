using System.Collections.Immutable;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using Inline = Heja.Compiler.Model.Prose.Inline;

namespace Heja.Compiler.Binding.Content;

/// <summary>Markdig's inlines → ours.</summary>
public static class InlineBinder
{
    /// <summary>Binds running text.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="container">The text; null is empty.</param>
    /// <param name="end">Stop before this offset in the file: attributes stand there.</param>
    public static ImmutableArray<Inline> Bind(LessonScope scope, ContainerInline? container, int end = int.MaxValue)
    {
        if (container is null)
            return [];
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var inline in container)
        {
            if (inline.Span.Start < end)
                BindOne(scope, inline, end, inlines);
        }

        return TrimEnd(inlines.ToImmutable());
    }

    private static void BindOne(
        LessonScope scope,
        Markdig.Syntax.Inlines.Inline inline,
        int end,
        ImmutableArray<Inline>.Builder inlines
    )
    {
        switch (inline)
        {
            case LiteralInline literal:
                BindText(scope, literal.Content.ToString(), StartOf(scope, literal), end, inlines);
                break;
            case EmphasisInline emphasis:
                var children = Bind(scope, emphasis, end);
                inlines.Add(emphasis.DelimiterCount == 2 ? new Strong(children) : new Emphasis(children));
                break;
            case CodeInline code:
                inlines.Add(new CodeRun(scope.Syntax.Values.Restore(code.Content)));
                break;
            case LineBreakInline line:
                inlines.Add(line.IsHard ? new LineBreak() : new TextRun("\n"));
                break;
            case HtmlEntityInline entity:
                inlines.Add(new TextRun(entity.Transcoded.ToString()));
                break;
            case AutolinkInline address:
                inlines.AddRange(LinkBinder.Bind(scope, address));
                break;
            case LinkInline link:
                inlines.AddRange(LinkBinder.Bind(scope, link));
                break;
            case FootnoteLink { IsBackLink: false } note:
                inlines.Add(new FootnoteReference(FootnoteBinder.Bind(scope, note)));
                break;
            case TaskList task when !scope.Open.TryPeek(out var block) || !HasTasks(scope, block):
                scope.Report(
                    BindingCodes.UnexpectedContent,
                    scope.At(task),
                    "a task list stands outside a choice or checklist",
                    "open a question (`::: choice {#id}`) or a checklist (`::: checklist {#id}`) before it, or write `-` without brackets"
                );
                break;
            case ContainerInline other:
                inlines.AddRange(Bind(scope, other, end));
                break;
        }
    }

    /// <summary>Binds text without markup, which may hold values.</summary>
    public static ImmutableArray<Inline> BindPlain(LessonScope scope, string text, int offset)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        BindText(scope, text, offset, int.MaxValue, inlines);
        return inlines.ToImmutable();
    }

    private static bool HasTasks(LessonScope scope, string block) =>
        scope.BlockTypes.TryGetValue(block, out var type) && type.HasTasks;

    // In the cell of a table, Markdig takes away the white space before the words, not from their span.
    private static int StartOf(LessonScope scope, LiteralInline literal)
    {
        var start = literal.Span.Start;
        var lost = Math.Max(0, literal.Span.Length - literal.Content.Length);
        while (lost-- > 0 && scope.Source.Content[start] == ' ' && literal.Content.CurrentChar != ' ')
            start++;
        return start;
    }

    private static void BindText(
        LessonScope scope,
        string text,
        int offset,
        int end,
        ImmutableArray<Inline>.Builder inlines
    )
    {
        if (end < int.MaxValue && offset + text.Length > end)
            text = text[..(end - offset)];
        foreach (var piece in scope.Syntax.Values.Split(text))
        {
            if (piece.Name is null)
                inlines.Add(new TextRun(piece.Text));
            else
                inlines.Add(BindValue(scope, piece.Name, new TextSpan(offset + piece.Offset, piece.Original.Length)));
        }
    }

    /// <summary>Binds a <c>{{ }}</c> value and reports a name that no value has.</summary>
    public static Value BindValue(LessonScope scope, string name, TextSpan span)
    {
        var value = new Value(name, scope.At(span));
        if (ValueNames.All.Contains(name))
            scope.Values.Add(value);
        else
            scope.Report(
                BindingCodes.UnknownValue,
                value.Location,
                $"there is no value `{name}`",
                NearMiss.Suggest(name, ValueNames.All)
            );
        return value;
    }

    private static ImmutableArray<Inline> TrimEnd(ImmutableArray<Inline> inlines)
    {
        if (inlines.Length == 0 || inlines[^1] is not TextRun last)
            return inlines;
        var text = last.Text.TrimEnd();
        return text.Length == 0 ? TrimEnd(inlines[..^1]) : inlines.SetItem(inlines.Length - 1, new TextRun(text));
    }
}
