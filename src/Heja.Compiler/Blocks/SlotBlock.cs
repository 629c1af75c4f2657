using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Blocks;

/// <summary>A named place that each municipality may fill; shows what is in it otherwise. It has no frame of its own.</summary>
public sealed class SlotBlock : BlockType
{
    /// <inheritdoc />
    public override string Name => "slot";

    /// <inheritdoc />
    public override IdRule Id => IdRule.Required;

    /// <inheritdoc />
    public override Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        // Not an id on the page: a slot is gone when the page is made, and nothing can link to it.
        var id = directive.Attributes["#"]?.Value ?? string.Empty;
        var blocks = ContentBinder.Bind(scope, directive);
        var slot = new Slot(scope.At(directive.OpeningLine), scope.Anchor(directive), id, scope.Language, blocks);
        scope.Slots.Add(slot);
        return slot;
    }
}
