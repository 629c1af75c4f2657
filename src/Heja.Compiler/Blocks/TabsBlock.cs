namespace Heja.Compiler.Blocks;

/// <summary>Sections of which the screen shows one at a time; on paper and without scripts all of them.</summary>
public sealed class TabsBlock : SectionedBlockType
{
    /// <inheritdoc />
    public override string Name => "tabs";

    /// <inheritdoc />
    public override string Template => "blocks/tabs.html";

    /// <inheritdoc />
    public override bool Hides => true;
}
