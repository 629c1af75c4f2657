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
        var before = scope.Diagnostics.Count;
        var blocks = ContentBinder.Bind(scope, directive);
        var isSound = scope.Diagnostics.Count == before;
        var title = blocks.Length > 0 ? blocks[0] as Heading : null;
        if (isSound && NeedsTitle && title is null)
            scope.Report(
                BindingCodes.MissingContent,
                scope.At(directive.OpeningLine),
                $"the block `{Name}` has no heading",
                "write a heading as its first line: `### What it holds`"
            );
        else if (isSound && blocks.Length == (title is null ? 0 : 1))
            scope.Report(
                BindingCodes.MissingContent,
                scope.At(directive.OpeningLine),
                $"the block `{Name}` is empty",
                "write something in it, or remove it"
            );
        var id = AttributeReading.LocalId(scope, directive);
        // One element, one id: the heading gives it to the block unless the block has its own.
        if (id is not null && title is not null)
            scope.Slugs.Remove(title.Slug);
        var place = scope.At(directive.OpeningLine);
        return new Framed(
            place,
            scope.Anchor(directive),
            Name,
            id ?? title?.Slug,
            title,
            title is null ? blocks : blocks[1..]
        );
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
            ["level"] = renderer.TitleLevel(framed.Title?.Level ?? 3),
            ["body"] = renderer.Blocks(framed.Blocks),
        };
    }
}
