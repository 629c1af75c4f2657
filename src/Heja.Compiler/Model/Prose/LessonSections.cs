using System.Collections.Immutable;
using Heja.Compiler.Text;

namespace Heja.Compiler.Model.Prose;

/// <summary>One of the three parts of a team lesson.</summary>
/// <param name="Location">Its heading.</param>
/// <param name="Anchor">For coming back.</param>
/// <param name="Role"><c>alone</c>, <c>together</c> or <c>onward</c>.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Within">Onward: until when, or null.</param>
/// <param name="Blocks">What is in it.</param>
public sealed record Part(
    SourceLocation Location,
    string Anchor,
    string Role,
    Heading Title,
    int Minutes,
    TimeSpanText? Within,
    ImmutableArray<Block> Blocks
) : Block(Location, Anchor)
{
    /// <inheritdoc />
    public override ImmutableArray<Block> Children => Blocks;
}

/// <summary>A length of time as people say it: <c>2w</c> is two weeks, <c>3d</c> three days.</summary>
public sealed record TimeSpanText(int Count, char Unit);

/// <summary>A scene of a scenario lesson.</summary>
/// <param name="Location">Its heading.</param>
/// <param name="Anchor">For coming back.</param>
/// <param name="Id">Its id inside the lesson.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What is told.</param>
/// <param name="Choices">Where one can go; none in an ending.</param>
/// <param name="IsEnd">The lesson is done here.</param>
public sealed record Scene(
    SourceLocation Location,
    string Anchor,
    string Id,
    Heading Title,
    ImmutableArray<Block> Blocks,
    ImmutableArray<SceneChoice> Choices,
    bool IsEnd
) : Block(Location, Anchor)
{
    /// <inheritdoc />
    public override ImmutableArray<Block> Children => Blocks;
}

/// <summary>A choice in a scene.</summary>
/// <param name="Scene">The scene it leads to.</param>
/// <param name="Text">Its words.</param>
/// <param name="Location">Where it is written.</param>
public sealed record SceneChoice(string Scene, ImmutableArray<Inline> Text, SourceLocation Location);
