using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Blocks;

/// <summary>Things to do, as a task list that the learner ticks. The ticks stay in the browser.</summary>
public sealed class ChecklistBlock : BlockType, IBlockTemplate
{
    /// <inheritdoc />
    public override string Name => "checklist";

    /// <inheritdoc />
    public string Template => "blocks/checklist.html";

    /// <inheritdoc />
    public override IdRule Id => IdRule.Required;

    /// <inheritdoc />
    public override bool IsKept => true;

    /// <inheritdoc />
    public override bool HasTasks => true;

    /// <inheritdoc />
    public override Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        if (KeptItems.Find(directive) is not { } list)
        {
            scope.Report(
                BindingCodes.MissingContent,
                scope.At(directive.OpeningLine),
                "the checklist has nothing to tick",
                "write what to do as a list, `- [ ] ` before each"
            );
            return null;
        }

        var identifier = AttributeReading.Identifier(scope, directive);
        var source = scope.SourceKept.GetValueOrDefault(identifier.Id)?.Items ?? [];
        var tasks = KeptItems.Bind(scope, list, "thing to do", source);
        foreach (var (_, written) in tasks.Where(task => task.Written is not { IsTask: true, IsTicked: false }))
            scope.Report(
                BindingCodes.UnexpectedContent,
                written.Location,
                written.IsTicked ? "the thing to do is ticked already" : "the thing to do has no box to tick",
                "begin it with `- [ ] `: the learner ticks it"
            );
        KeptItems.CheckLast(scope, directive, list);
        return new Checklist(
            scope.At(directive.OpeningLine),
            scope.Anchor("#" + identifier.FirstName),
            identifier,
            ContentBinder.Bind(scope, KeptItems.Others(directive, list)),
            [.. tasks.Select(task => task.Item)]
        );
    }

    /// <inheritdoc />
    public TemplateValues Describe(NamedBlock block, LessonRenderer renderer)
    {
        var checklist = (Checklist)block;
        return new TemplateValues
        {
            ["id"] = checklist.Identifier.Id,
            ["at"] = checklist.Anchor,
            ["body"] = checklist.Blocks.IsEmpty ? null : renderer.Blocks(checklist.Blocks),
            ["tasks"] = TemplateValues.List(
                checklist.Tasks,
                task => new TemplateValues { ["key"] = task.Key, ["html"] = renderer.Inlines(task.Text) }
            ),
        };
    }
}
