namespace Heja.Compiler.Blocks;

/// <summary>A text to copy into the invitation to a meeting.</summary>
public sealed class InvitationBlock : FramedBlockType
{
    /// <inheritdoc />
    public override string Name => "invitation";

    /// <inheritdoc />
    public override string Template => "blocks/invitation.html";

    /// <inheritdoc />
    public override bool IsForTeams => true;
}
