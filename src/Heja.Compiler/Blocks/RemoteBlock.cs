namespace Heja.Compiler.Blocks;

/// <summary>How to do it at a distance.</summary>
public sealed class RemoteBlock : FramedBlockType
{
    /// <inheritdoc />
    public override string Name => "remote";

    /// <inheritdoc />
    public override string Template => "blocks/remote.html";

    /// <inheritdoc />
    public override bool IsForTeams => true;
}
