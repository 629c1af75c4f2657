namespace Heja.Compiler.Blocks;

/// <summary>What must not be missed.</summary>
public sealed class ImportantBlock : FramedBlockType
{
    /// <inheritdoc />
    public override string Name => "important";

    /// <inheritdoc />
    public override string Template => "blocks/callout.html";
}
