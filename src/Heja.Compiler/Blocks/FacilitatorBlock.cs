namespace Heja.Compiler.Blocks;

/// <summary>Notes for the one who leads; shown in facilitator view only.</summary>
public sealed class FacilitatorBlock : FramedBlockType
{
    /// <inheritdoc />
    public override string Name => "facilitator";

    /// <inheritdoc />
    public override string Template => "blocks/facilitator.html";

    /// <inheritdoc />
    public override bool IsForTeams => true;
}
