using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;
using Heja.Compiler.Syntax.Markdown;
using Markdig.Syntax;
using Block = Heja.Compiler.Model.Prose.Block;

namespace Heja.Compiler.Questions;

/// <summary>Items to put in order: a numbered list in the right order.</summary>
public sealed class OrderQuestion : QuestionType
{
    /// <inheritdoc />
    public override string Name => "order";

    internal override string OptionWord => "items";

    /// <inheritdoc />
    public override Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        if (directive.OfType<ListBlock>().LastOrDefault() is not { } list)
        {
            scope.Report(
                BindingCodes.NoOptions,
                scope.At(directive.OpeningLine),
                "the question `order` has nothing to put in order",
                "write a numbered list in the right order: `1. first`, `2. then`"
            );
            return null;
        }

        var before = scope.Diagnostics.Count;
        var options = list.Cast<ListItemBlock>()
            .Select(item => new WrittenOption(OptionText.Bind(scope, item), false, 0))
            .ToImmutableArray();
        var prompt = BindPrompt(scope, directive.Where(block => block != list));
        CheckList(scope, directive, list, options);
        CheckEnd(scope, directive, list);
        if (scope.Diagnostics.Count > before || Make(scope, directive, prompt, options, []) is not { } question)
            return null;
        return question with
        {
            Options = [.. question.Options.Select((item, i) => item with { Place = question.WrittenOrder.IndexOf(i) })],
        };
    }

    /// <inheritdoc />
    public override TemplateValues Describe(NamedBlock block, LessonRenderer renderer)
    {
        var question = (Question)block;
        var values = DescribeCommon(question, renderer);
        values["items"] = DescribeOptions(question, DisplayOrder.OfOrder(question), renderer);
        return values;
    }

    /// <inheritdoc />
    protected override int ResponseDigits(int options, bool isMultiple) => options;

    private static void CheckList(
        LessonScope scope,
        DirectiveBlock directive,
        ListBlock list,
        ImmutableArray<WrittenOption> options
    )
    {
        if (options.FirstOrDefault(option => option.Item.IsTask) is { } task)
            scope.Report(
                BindingCodes.UnexpectedContent,
                task.Item.Location,
                "an item to put in order has no brackets: its number says what is right",
                "write `1. ` before it"
            );
        else if (!list.IsOrdered)
            scope.Report(
                BindingCodes.UnexpectedContent,
                scope.FirstLine(list),
                "the items to put in order have no numbers",
                "write `1. `, `2. `, `3. ` before them, in the right order"
            );
        else if (options.Length < 2)
            scope.Report(
                BindingCodes.NoOptions,
                scope.At(directive.OpeningLine),
                "the question `order` has only one item",
                "add what comes before or after it"
            );
    }
}
