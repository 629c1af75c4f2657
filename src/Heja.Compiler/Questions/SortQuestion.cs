using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;
using Heja.Compiler.Syntax.Markdown;
using Markdig.Syntax;
using Block = Heja.Compiler.Model.Prose.Block;

namespace Heja.Compiler.Questions;

/// <summary>Items to put where they belong: <c>### group</c> headings, each over a list of its items.</summary>
public sealed class SortQuestion : QuestionType
{
    /// <inheritdoc />
    public override string Name => "sort";

    /// <inheritdoc />
    public override Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        var before = scope.Diagnostics.Count;
        var headings = directive.OfType<HeadingBlock>().ToList();
        var prompt = BindPrompt(scope, directive.TakeWhile(block => block is not HeadingBlock));
        var groups = headings.Select(heading => BindGroup(scope, heading)).ToImmutableArray();
        var options = BindItems(scope, directive, headings);
        CheckGroups(scope, directive, groups, options);
        return scope.Diagnostics.Count > before ? null : Make(scope, directive, prompt, options, groups);
    }

    /// <inheritdoc />
    public override TemplateValues Describe(NamedBlock block, LessonRenderer renderer)
    {
        var question = (Question)block;
        var values = DescribeCommon(question, renderer);
        values["groups"] = TemplateValues.List(
            question.Groups.OrderBy(group => group.WrittenAt),
            group => new TemplateValues
            {
                ["index"] = question.Groups.IndexOf(group),
                ["html"] = renderer.Inlines(group.Text),
            }
        );
        values["items"] = DescribeOptions(question, DisplayOrder.Of(question), renderer);
        return values;
    }

    /// <inheritdoc />
    protected override int ResponseDigits(int options, bool isMultiple) => options;

    // Not HeadingBinder: the names of groups are no headings on the page, and their ids belong to the question.
    private static WrittenGroup BindGroup(LessonScope scope, HeadingBlock heading)
    {
        var attributes = TrailingAttributes.Find(scope, scope.At(heading).Span, onlyId: true);
        if (attributes?["#"] is { } id)
            Ids.Check(id.Value, scope.At(id.Span).Slice(1, id.Span.Length - 1), scope.Diagnostics);
        var text = InlineBinder.Bind(scope, heading.Inline, attributes?.Span.Start ?? int.MaxValue);
        return new WrittenGroup(attributes?["#"]?.Value, text);
    }

    private static ImmutableArray<WrittenOption> BindItems(
        LessonScope scope,
        DirectiveBlock directive,
        List<HeadingBlock> headings
    )
    {
        var options = ImmutableArray.CreateBuilder<WrittenOption>();
        var group = -1;
        foreach (var block in directive)
        {
            if (block is HeadingBlock heading)
                group = headings.IndexOf(heading);
            else if (block is ListBlock list && group >= 0)
                options.AddRange(
                    list.Cast<ListItemBlock>()
                        .Select(item => new WrittenOption(OptionText.Bind(scope, item), false, group))
                );
            else if (group >= 0 && block is not QuoteBlock)
                scope.Report(
                    BindingCodes.UnexpectedContent,
                    scope.FirstLine(block),
                    "under a group stands only the list of its items",
                    "move the text before the first group"
                );
        }

        return options.ToImmutable();
    }

    private static void CheckGroups(
        LessonScope scope,
        DirectiveBlock directive,
        ImmutableArray<WrittenGroup> groups,
        ImmutableArray<WrittenOption> options
    )
    {
        var place = scope.At(directive.OpeningLine);
        foreach (var option in options.Where(option => option.Item.IsTask))
            scope.Report(
                BindingCodes.UnexpectedContent,
                option.Item.Location,
                "an item to sort has no brackets: its group says what is right",
                "write `- ` before it"
            );
        if (groups.Length < 2 || groups.Length > 36)
            scope.Report(
                BindingCodes.NoOptions,
                place,
                $"the question `sort` has {groups.Length} groups",
                "write two or more headings (`### Group`), each with a list under it"
            );
        else if (options.IsEmpty)
            scope.Report(
                BindingCodes.NoOptions,
                place,
                "the question `sort` has nothing to sort",
                "write a list of items under each group"
            );
        var twin = groups.GroupBy(group => Identity(group.Id, group.Text)).FirstOrDefault(same => same.Count() > 1);
        if (twin is not null)
            scope.Report(
                BindingCodes.DuplicateOption,
                place,
                $"the group `{twin.Key.TrimStart('#')}` stands twice",
                "change its words or its id"
            );
    }
}
