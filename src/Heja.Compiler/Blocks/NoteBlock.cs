namespace Heja.Compiler.Blocks;

/// <summary>A remark beside the text.</summary>
public sealed class NoteBlock : FramedBlockType
{
    /// <inheritdoc />
    public override string Name => "note";

    /// <inheritdoc />
    public override string Template => "blocks/callout.html";
}
