using System.Collections.Immutable;
using Heja.Compiler.Text;

namespace Heja.Compiler.Model.Prose;

/// <summary>A block that an author wrote with <c>:::</c>; its name finds its type and template.</summary>
/// <param name="Location">Where it is written.</param>
/// <param name="Anchor">For coming back.</param>
/// <param name="Name">The word after the colons.</param>
public abstract record NamedBlock(SourceLocation Location, string Anchor, string Name) : Block(Location, Anchor);

/// <summary>Blocks that frame other blocks: callouts, details, invitations, facilitator's notes.</summary>
/// <param name="Location">Where it is written.</param>
/// <param name="Anchor">For coming back.</param>
/// <param name="Name">The word after the colons.</param>
/// <param name="Id">Its id inside the lesson, or null.</param>
/// <param name="Title">Its heading, or null.</param>
/// <param name="Blocks">What is in it.</param>
public sealed record Framed(
    SourceLocation Location,
    string Anchor,
    string Name,
    string? Id,
    Heading? Title,
    ImmutableArray<Block> Blocks
) : NamedBlock(Location, Anchor, Name)
{
    /// <inheritdoc />
    public override ImmutableArray<Block> Children => Blocks;
}

/// <summary>A named place that each municipality may fill.</summary>
/// <param name="Location">Where it is written.</param>
/// <param name="Anchor">For coming back.</param>
/// <param name="Id">Its name.</param>
/// <param name="Language">The language around it: what fills it is written in the same.</param>
/// <param name="Default">Shown where nobody fills it.</param>
public sealed record Slot(
    SourceLocation Location,
    string Anchor,
    string Id,
    string Language,
    ImmutableArray<Block> Default
) : NamedBlock(Location, Anchor, "slot")
{
    /// <inheritdoc />
    public override ImmutableArray<Block> Children => Default;
}

/// <summary>Content for some: decided when the edition is made.</summary>
/// <param name="Location">Where it is written.</param>
/// <param name="Anchor">For coming back.</param>
/// <param name="Municipalities">For these only; empty: for all.</param>
/// <param name="Languages">In these languages only; empty: in all.</param>
/// <param name="Blocks">What is in it.</param>
public sealed record Condition(
    SourceLocation Location,
    string Anchor,
    ImmutableArray<string> Municipalities,
    ImmutableArray<string> Languages,
    ImmutableArray<Block> Blocks
) : NamedBlock(Location, Anchor, "if")
{
    /// <inheritdoc />
    public override ImmutableArray<Block> Children => Blocks;
}

/// <summary>Something the learner does and keeps in the browser; saved is only that it was done.</summary>
public abstract record Kept(
    SourceLocation Location,
    string Anchor,
    string Name,
    Identifier Identifier,
    ImmutableArray<Block> Blocks
) : NamedBlock(Location, Anchor, Name)
{
    /// <summary>The learner may send it (<c>share=ask</c>); nothing else ever sends it.</summary>
    public bool IsShareable { get; init; }

    /// <summary>What is rated, ticked or planned, in the order it is written.</summary>
    public virtual ImmutableArray<KeptItem> Items => [];

    /// <inheritdoc />
    public override ImmutableArray<Block> Children => Blocks;
}

/// <summary>A question to think about.</summary>
public sealed record Reflection(
    SourceLocation Location,
    string Anchor,
    Identifier Identifier,
    ImmutableArray<Block> Blocks
) : Kept(Location, Anchor, "reflection", Identifier, Blocks);

/// <summary>Statements to rate on a labelled scale.</summary>
public sealed record Rating(
    SourceLocation Location,
    string Anchor,
    Identifier Identifier,
    ImmutableArray<Block> Blocks,
    ImmutableArray<KeptItem> Statements,
    Scale Scale
) : Kept(Location, Anchor, "rate", Identifier, Blocks)
{
    /// <inheritdoc />
    public override ImmutableArray<KeptItem> Items => Statements;
}

/// <summary>Things to do, for the learner to tick.</summary>
public sealed record Checklist(
    SourceLocation Location,
    string Anchor,
    Identifier Identifier,
    ImmutableArray<Block> Blocks,
    ImmutableArray<KeptItem> Tasks
) : Kept(Location, Anchor, "checklist", Identifier, Blocks)
{
    /// <inheritdoc />
    public override ImmutableArray<KeptItem> Items => Tasks;
}

/// <summary>Rows for what, who and when; the author may suggest some of what.</summary>
public sealed record ActionPlan(
    SourceLocation Location,
    string Anchor,
    Identifier Identifier,
    ImmutableArray<Block> Blocks,
    ImmutableArray<KeptItem> Suggestions
) : Kept(Location, Anchor, "action-plan", Identifier, Blocks)
{
    /// <inheritdoc />
    public override ImmutableArray<KeptItem> Items => Suggestions;
}

/// <summary>A statement, a thing to do or a suggestion.</summary>
/// <param name="Key">Names what the learner kept of it in the browser's storage: its id, or a digest of its words.</param>
/// <param name="Text">Its words.</param>
/// <param name="Location">Where it is written.</param>
public sealed record KeptItem(string Key, ImmutableArray<Inline> Text, SourceLocation Location);

/// <summary>A scale of whole numbers with words at its ends.</summary>
public sealed record Scale(int Min, int Max, string Low, string High);
