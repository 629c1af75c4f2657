using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Blocks;

/// <summary>What, who and when: rows that the learner fills in. They stay in the browser.</summary>
public sealed class ActionPlanBlock : BlockType, IBlockTemplate
{
    /// <summary>Rows to begin with: enough to see what is meant, few enough for a page.</summary>
    private const int Rows = 3;

    /// <inheritdoc />
    public override string Name => "action-plan";

    /// <inheritdoc />
    public string Template => "blocks/action-plan.html";

    /// <inheritdoc />
    public override IdRule Id => IdRule.Required;

    /// <inheritdoc />
    public override bool IsKept => true;

    /// <inheritdoc />
    public override Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        var before = scope.Diagnostics.Count;
        var identifier = AttributeReading.Identifier(scope, directive);
        var list = KeptItems.Find(directive);
        var source = scope.SourceKept.GetValueOrDefault(identifier.Id)?.Items ?? [];
        var suggestions = list is null ? [] : KeptItems.Bind(scope, list, "suggestion", source);
        var blocks = ContentBinder.Bind(scope, KeptItems.Others(directive, list));
        if (list is not null)
            KeptItems.CheckLast(scope, directive, list);
        if (blocks.IsEmpty && list is null && scope.Diagnostics.Count == before)
            scope.Report(
                BindingCodes.MissingContent,
                scope.At(directive.OpeningLine),
                "the action plan does not say what it is for",
                "write it between the lines of `:::`, and below it suggestions as a list if you like"
            );
        return new ActionPlan(
            scope.At(directive.OpeningLine),
            scope.Anchor("#" + identifier.FirstName),
            identifier,
            blocks,
            [.. suggestions.Select(suggestion => suggestion.Item)]
        );
    }

    /// <inheritdoc />
    public TemplateValues Describe(NamedBlock block, LessonRenderer renderer)
    {
        var plan = (ActionPlan)block;
        var suggested = plan.Suggestions.Select(suggestion => renderer.Words(suggestion.Text)).ToList();
        var blank = Enumerable.Repeat(string.Empty, Math.Max(1, Rows - suggested.Count));
        return new TemplateValues
        {
            ["id"] = plan.Identifier.Id,
            ["at"] = plan.Anchor,
            ["body"] = plan.Blocks.IsEmpty ? null : renderer.Blocks(plan.Blocks),
            ["rows"] = TemplateValues.List(suggested.Concat(blank), what => what),
        };
    }
}
