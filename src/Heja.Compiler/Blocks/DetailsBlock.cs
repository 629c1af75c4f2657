namespace Heja.Compiler.Blocks;

/// <summary>Opens and closes; neighbours form an accordion.</summary>
public sealed class DetailsBlock : FramedBlockType
{
    /// <inheritdoc />
    public override string Name => "details";

    /// <inheritdoc />
    public override string Template => "blocks/details.html";

    /// <inheritdoc />
    protected override bool NeedsTitle => true;

    /// <inheritdoc />
    public override bool Hides => true;
}
