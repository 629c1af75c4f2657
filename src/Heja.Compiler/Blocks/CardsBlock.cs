namespace Heja.Compiler.Blocks;

/// <summary>Sections side by side, as wide as each other.</summary>
public sealed class CardsBlock : SectionedBlockType
{
    /// <inheritdoc />
    public override string Name => "cards";

    /// <inheritdoc />
    public override string Template => "blocks/cards.html";
}
