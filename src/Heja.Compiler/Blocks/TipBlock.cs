namespace Heja.Compiler.Blocks;

/// <summary>Advice that helps in practice.</summary>
public sealed class TipBlock : FramedBlockType
{
    /// <inheritdoc />
    public override string Name => "tip";

    /// <inheritdoc />
    public override string Template => "blocks/callout.html";
}
