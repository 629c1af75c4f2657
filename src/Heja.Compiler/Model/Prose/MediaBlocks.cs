using System.Collections.Immutable;
using Heja.Compiler.Sources;
using Heja.Compiler.Text;

namespace Heja.Compiler.Model.Prose;

/// <summary>A file other than a picture where it is used: film, sound, captions, something to take away.</summary>
public sealed record MediaFile(SourceFile File, SourceLocation Location);

/// <summary>A film or a sound.</summary>
/// <param name="Location">Where it is written.</param>
/// <param name="Anchor">For coming back.</param>
/// <param name="Name"><c>video</c> or <c>audio</c>.</param>
/// <param name="Id">Its id inside the lesson, or null.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Key">Names the learner's position in the browser's storage: the same in every language.</param>
/// <param name="File">The film or the sound.</param>
/// <param name="Poster">What a film shows before it is played, or null.</param>
/// <param name="Captions">What is said in a film, or null.</param>
/// <param name="Transcript">What is said and shown, to read; may be empty when there are captions.</param>
public sealed record Recording(
    SourceLocation Location,
    string Anchor,
    string Name,
    string? Id,
    string Title,
    string Key,
    MediaFile File,
    Picture? Poster,
    MediaFile? Captions,
    ImmutableArray<Block> Transcript
) : NamedBlock(Location, Anchor, Name)
{
    /// <inheritdoc />
    public override ImmutableArray<Block> Children => Transcript;
}

/// <summary>A file to take away.</summary>
/// <param name="Location">Where it is written.</param>
/// <param name="Anchor">For coming back.</param>
/// <param name="Id">Its id inside the lesson, or null.</param>
/// <param name="File">The file.</param>
/// <param name="Text">The words to press.</param>
public sealed record Download(
    SourceLocation Location,
    string Anchor,
    string? Id,
    MediaFile File,
    ImmutableArray<Inline> Text
) : NamedBlock(Location, Anchor, "download");

/// <summary>A page of another site, which is loaded when the learner says so.</summary>
/// <param name="Location">Where it is written.</param>
/// <param name="Anchor">For coming back.</param>
/// <param name="Id">Its id inside the lesson, or null.</param>
/// <param name="Address">Its address; https.</param>
/// <param name="AddressPlace">Where the address is written.</param>
/// <param name="Title">What is there.</param>
/// <param name="Blocks">What the author says about it.</param>
public sealed record Embed(
    SourceLocation Location,
    string Anchor,
    string? Id,
    Uri Address,
    SourceLocation AddressPlace,
    string Title,
    ImmutableArray<Block> Blocks
) : NamedBlock(Location, Anchor, "embed")
{
    /// <inheritdoc />
    public override ImmutableArray<Block> Children => Blocks;
}
