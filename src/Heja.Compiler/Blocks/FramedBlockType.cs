using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Blocks;

/// <summary>Blocks that frame what is in them. The heading they may begin with becomes their title.</summary>
public abstract class FramedBlockType : BlockType, IBlockTemplate
{
    /// <inheritdoc />
    public abstract string Template { get; }

    /// <summary>It must begin with a heading.</summary>
    protected virtual bool NeedsTitle => false;

    /// <inheritdoc />
    public override Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        var blocks = ContentBinder.Bind(scope, directive);
        var title = blocks.Length > 0 ? blocks[0] as Heading : null;
        if (NeedsTitle && title is null)
            scope.Report(
                BindingCodes.MissingContent,
                scope.At(directive.OpeningLine),
                $"the block `{Name}` has no heading",
                "write a heading as its first line: `### What it holds`"
            );
        if (blocks.Length == (title is null ? 0 : 1))
            scope.Report(
                BindingCodes.MissingContent,
                scope.At(directive.OpeningLine),
                $"the block `{Name}` is empty",
                "write something in it, or remove it"
            );
        var id = AttributeReading.LocalId(scope, directive);
        var place = scope.At(directive.OpeningLine);
        return new Framed(place, scope.Anchor(directive), Name, id, title, title is null ? blocks : blocks[1..]);
    }

    /// <inheritdoc />
    public TemplateValues Describe(NamedBlock block, LessonRenderer renderer)
    {
        var framed = (Framed)block;
        return new TemplateValues
        {
            ["name"] = Name,
            ["id"] = framed.Id is null ? null : renderer.DomId(framed.Id),
            ["at"] = framed.Anchor,
            ["title"] = framed.Title is null ? null : renderer.Inlines(framed.Title.Text),
            ["level"] = framed.Title?.Level ?? 3,
            ["body"] = renderer.Blocks(framed.Blocks),
        };
    }
}
