using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;
using Heja.Compiler.Syntax.Markdown;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Block = Heja.Compiler.Model.Prose.Block;

namespace Heja.Compiler.Questions;

/// <summary>A task list; one <c>[x]</c> makes it single, several multiple.</summary>
public class ChoiceQuestion : QuestionType
{
    /// <inheritdoc />
    public override string Name => "choice";

    /// <inheritdoc />
    public override Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        var list = directive.OfType<ListBlock>().LastOrDefault();
        if (list is null)
        {
            scope.Report(
                BindingCodes.NoOptions,
                scope.At(directive.OpeningLine),
                $"the question `{Name}` has no options",
                "write them as a task list: `- [ ] wrong` and `- [x] right`"
            );
            return null;
        }

        if (directive.OfType<ListBlock>().FirstOrDefault(other => other != list && IsTaskList(other)) is { } first)
        {
            scope.Report(
                BindingCodes.UnexpectedContent,
                scope.FirstLine(first),
                "the options of the question stand in more than one list",
                "write them in one list, feedback (`> …`) indented under each"
            );
            return null;
        }

        var before = scope.Diagnostics.Count;
        var options = list.Cast<ListItemBlock>()
            .Select(item => OptionText.Bind(scope, item))
            .Select(item => new WrittenOption(item, item.IsTicked, 0))
            .ToImmutableArray();
        var prompt = BindPrompt(scope, directive.Where(block => block != list));
        CheckOptions(scope, directive, options);
        CheckEnd(scope, directive, list);
        return scope.Diagnostics.Count > before ? null : Make(scope, directive, prompt, options, []);
    }

    /// <inheritdoc />
    public override TemplateValues Describe(NamedBlock block, LessonRenderer renderer)
    {
        var question = (Question)block;
        var values = DescribeCommon(question, renderer);
        values["options"] = DescribeOptions(question, DisplayOrder(question), renderer);
        return values;
    }

    /// <summary>The order on the page.</summary>
    protected virtual IEnumerable<int> DisplayOrder(Question question) => Rendering.DisplayOrder.Of(question);

    private static bool IsTaskList(ListBlock list) =>
        list.Cast<ListItemBlock>().Any(item => item.FirstOrDefault() is ParagraphBlock { Inline.FirstChild: TaskList });

    /// <inheritdoc />
    protected override int ResponseDigits(int options, bool isMultiple) => isMultiple ? (options + 5) / 6 : 1;

    /// <summary>Reports what is wrong with the options.</summary>
    protected virtual void CheckOptions(
        LessonScope scope,
        DirectiveBlock directive,
        ImmutableArray<WrittenOption> options
    )
    {
        foreach (var option in options.Where(option => !option.Item.IsTask))
            scope.Report(
                BindingCodes.UnexpectedContent,
                option.Item.Location,
                "the option does not say whether it is right",
                "begin it with `- [ ]` (wrong) or `- [x]` (right)"
            );
        if (options.Length < 2)
            scope.Report(
                BindingCodes.NoOptions,
                scope.At(directive.OpeningLine),
                "the question has only one option",
                "add another one"
            );
        else if (options.All(option => option.Item.IsTask) && !options.Any(option => option.IsRight))
            scope.Report(
                BindingCodes.NoRightAnswer,
                scope.At(directive.OpeningLine),
                "no option of the question is right",
                "put an x between the brackets of the right one: `- [x] …`"
            );
    }
}
