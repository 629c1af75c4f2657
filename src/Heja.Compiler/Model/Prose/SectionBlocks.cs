using System.Collections.Immutable;
using Heja.Compiler.Text;

namespace Heja.Compiler.Model.Prose;

/// <summary>A block whose headings of the third level begin its sections: tabs, cards.</summary>
/// <param name="Location">Where it is written.</param>
/// <param name="Anchor">For coming back.</param>
/// <param name="Name">The word after the colons.</param>
/// <param name="Id">Its id inside the lesson, or null.</param>
/// <param name="Parts">Its sections; at least two.</param>
public sealed record Sectioned(
    SourceLocation Location,
    string Anchor,
    string Name,
    string? Id,
    ImmutableArray<SectionPart> Parts
) : NamedBlock(Location, Anchor, Name)
{
    /// <inheritdoc />
    public override ImmutableArray<Block> Children => [.. Parts.SelectMany(part => part.Blocks)];
}

/// <summary>A heading and what stands under it.</summary>
public sealed record SectionPart(Heading Title, ImmutableArray<Block> Blocks);

/// <summary>A picture with its credit and, for a complex one, a long description.</summary>
/// <param name="Location">Where it is written.</param>
/// <param name="Anchor">For coming back.</param>
/// <param name="Id">Its id inside the lesson, or null.</param>
/// <param name="Figure">The picture and its caption.</param>
/// <param name="Credit">Who made it, as it is to be shown, or null.</param>
/// <param name="Description">What it shows, at length; none for a simple picture.</param>
public sealed record DescribedFigure(
    SourceLocation Location,
    string Anchor,
    string? Id,
    Figure Figure,
    string? Credit,
    ImmutableArray<Block> Description
) : NamedBlock(Location, Anchor, "figure")
{
    /// <inheritdoc />
    public override ImmutableArray<Block> Children => [Figure, .. Description];
}
