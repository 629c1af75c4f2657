using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Blocks;

/// <summary>A question to think about and a field to write in. What is written stays in the browser, unless the learner sends it.</summary>
public sealed class ReflectionBlock : BlockType, IBlockTemplate
{
    /// <inheritdoc />
    public override string Name => "reflection";

    /// <inheritdoc />
    public string Template => "blocks/reflection.html";

    /// <inheritdoc />
    public override ImmutableArray<string> Attributes => ["share"];

    /// <inheritdoc />
    public override IdRule Id => IdRule.Required;

    /// <inheritdoc />
    public override bool IsKept => true;

    /// <inheritdoc />
    public override Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        var before = scope.Diagnostics.Count;
        var blocks = ContentBinder.Bind(scope, directive);
        if (blocks.IsEmpty && scope.Diagnostics.Count == before)
            scope.Report(
                BindingCodes.MissingContent,
                scope.At(directive.OpeningLine),
                "the reflection asks nothing",
                "write the question between the lines of `:::`"
            );
        var identifier = AttributeReading.Identifier(scope, directive);
        return new Reflection(
            scope.At(directive.OpeningLine),
            scope.Anchor("#" + identifier.FirstName),
            identifier,
            blocks
        )
        {
            IsShareable = Sharing.Bind(scope, directive, identifier),
        };
    }

    /// <inheritdoc />
    public TemplateValues Describe(NamedBlock block, LessonRenderer renderer)
    {
        var reflection = (Reflection)block;
        return new TemplateValues
        {
            ["id"] = reflection.Identifier.Id,
            ["at"] = reflection.Anchor,
            ["body"] = renderer.Blocks(reflection.Blocks),
            ["share"] = reflection.IsShareable,
        };
    }
}
