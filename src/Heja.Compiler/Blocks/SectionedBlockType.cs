using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;
using Heja.Compiler.Syntax.Markdown;
using Heja.Compiler.Text;

namespace Heja.Compiler.Blocks;

/// <summary>Blocks made of sections: each heading of the third level begins one.</summary>
public abstract class SectionedBlockType : BlockType, IBlockTemplate
{
    private const int Level = 3;

    /// <inheritdoc />
    public abstract string Template { get; }

    /// <inheritdoc />
    public override Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        var before = scope.Diagnostics.Count;
        var blocks = ContentBinder.Bind(scope, directive);
        var parts = Cut(blocks);
        var place = scope.At(directive.OpeningLine);
        if (scope.Diagnostics.Count == before)
            Check(scope, place, blocks, parts);
        var id = AttributeReading.LocalId(scope, directive);
        return new Sectioned(place, scope.Anchor(directive), Name, id, parts);
    }

    /// <inheritdoc />
    public TemplateValues Describe(NamedBlock block, LessonRenderer renderer)
    {
        var sectioned = (Sectioned)block;
        return new TemplateValues
        {
            ["id"] = sectioned.Id is null ? null : renderer.DomId(sectioned.Id),
            ["at"] = sectioned.Anchor,
            ["parts"] = TemplateValues.List(
                sectioned.Parts,
                part => new TemplateValues
                {
                    ["id"] = renderer.DomId(part.Title.Slug),
                    ["at"] = part.Title.Anchor,
                    ["title"] = renderer.Inlines(part.Title.Text),
                    ["body"] = renderer.Blocks(part.Blocks),
                }
            ),
        };
    }

    private static ImmutableArray<SectionPart> Cut(ImmutableArray<Block> blocks)
    {
        var starts = Enumerable.Range(0, blocks.Length).Where(i => blocks[i] is Heading { Level: Level }).ToList();
        return
        [
            .. starts.Select(
                (start, n) =>
                    new SectionPart(
                        (Heading)blocks[start],
                        blocks[(start + 1)..(n + 1 < starts.Count ? starts[n + 1] : blocks.Length)]
                    )
            ),
        ];
    }

    private void Check(
        LessonScope scope,
        SourceLocation place,
        ImmutableArray<Block> blocks,
        ImmutableArray<SectionPart> parts
    )
    {
        if (blocks.OfType<Heading>().FirstOrDefault(heading => heading.Level < Level) is { } high)
            scope.Report(
                BindingCodes.HeadingLevel,
                high.Location,
                $"a heading of the second level cannot stand in `{Name}`",
                "begin it with `###`, or close the block with `:::` before it"
            );
        else if (parts.Length < 2)
            scope.Report(
                BindingCodes.MissingContent,
                place,
                parts.IsEmpty ? $"the block `{Name}` has no sections" : $"the block `{Name}` has only one section",
                "begin each section with a heading: `### What it is about`; there are at least two"
            );
        else if (blocks[0] is not Heading { Level: Level })
            scope.Report(
                BindingCodes.UnexpectedContent,
                blocks[0].Location,
                $"this stands before the first section of `{Name}`",
                "move it above the block, or write a heading before it: `### What it is about`"
            );
        foreach (var part in parts.Where(part => part.Blocks.IsEmpty))
            scope.Report(
                BindingCodes.MissingContent,
                part.Title.Location,
                "the section is empty",
                "write something below its heading, or remove it"
            );
    }
}
