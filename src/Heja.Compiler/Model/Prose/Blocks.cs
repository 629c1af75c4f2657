using System.Collections.Immutable;
using Heja.Compiler.Text;

namespace Heja.Compiler.Model.Prose;

/// <summary>A piece of a lesson that stands on its own.</summary>
/// <param name="Location">Where it is written.</param>
/// <param name="Anchor">Four base64url characters: a learner who left comes back to the block that carries them.</param>
public abstract record Block(SourceLocation Location, string Anchor)
{
    /// <summary>The blocks inside it.</summary>
    public virtual ImmutableArray<Block> Children => [];
}

/// <summary>A paragraph.</summary>
public sealed record Paragraph(SourceLocation Location, string Anchor, ImmutableArray<Inline> Text)
    : Block(Location, Anchor);

/// <summary>A heading.</summary>
/// <param name="Location">Where it is written.</param>
/// <param name="Anchor">For coming back.</param>
/// <param name="Level">2–6.</param>
/// <param name="Slug">Its id inside the lesson.</param>
/// <param name="Text">The words.</param>
public sealed record Heading(
    SourceLocation Location,
    string Anchor,
    int Level,
    string Slug,
    ImmutableArray<Inline> Text
) : Block(Location, Anchor);

/// <summary>A list.</summary>
/// <param name="Location">Where it is written.</param>
/// <param name="Anchor">For coming back.</param>
/// <param name="Start">The first number, or null for bullets.</param>
/// <param name="IsTight">No empty lines between the items.</param>
/// <param name="Items">The items.</param>
public sealed record ItemList(
    SourceLocation Location,
    string Anchor,
    int? Start,
    bool IsTight,
    ImmutableArray<ImmutableArray<Block>> Items
) : Block(Location, Anchor)
{
    /// <inheritdoc />
    public override ImmutableArray<Block> Children => [.. Items.SelectMany(item => item)];
}

/// <summary>How the cells of a column are aligned.</summary>
public enum Alignment
{
    /// <summary>As the text runs.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>Against the text.</summary>
    End,
}

/// <summary>A table with one heading row.</summary>
public sealed record Table(
    SourceLocation Location,
    string Anchor,
    ImmutableArray<Alignment> Columns,
    ImmutableArray<ImmutableArray<Inline>> Header,
    ImmutableArray<ImmutableArray<ImmutableArray<Inline>>> Rows
) : Block(Location, Anchor);

/// <summary>A quotation.</summary>
public sealed record Quote(SourceLocation Location, string Anchor, ImmutableArray<Block> Blocks)
    : Block(Location, Anchor)
{
    /// <inheritdoc />
    public override ImmutableArray<Block> Children => Blocks;
}

/// <summary>Lines to read letter by letter.</summary>
public sealed record CodeLines(SourceLocation Location, string Anchor, string Text) : Block(Location, Anchor);

/// <summary>A line between two thoughts.</summary>
public sealed record Separator(SourceLocation Location, string Anchor) : Block(Location, Anchor);

/// <summary>A picture in a paragraph of its own, with or without caption.</summary>
public sealed record Figure(SourceLocation Location, string Anchor, Picture Picture, string? Caption)
    : Block(Location, Anchor);
