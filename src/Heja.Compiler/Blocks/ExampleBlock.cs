namespace Heja.Compiler.Blocks;

/// <summary>A case from daily life.</summary>
public sealed class ExampleBlock : FramedBlockType
{
    /// <inheritdoc />
    public override string Name => "example";

    /// <inheritdoc />
    public override string Template => "blocks/callout.html";
}
