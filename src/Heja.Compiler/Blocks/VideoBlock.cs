using System.Collections.Immutable;
using Heja.Compiler.Model.Media;

namespace Heja.Compiler.Blocks;

/// <summary>A film, with captions or a transcript (WCAG 2.2, 1.2.2 and 1.2.3).</summary>
public sealed class VideoBlock : RecordingBlockType
{
    /// <inheritdoc />
    public override string Name => "video";

    /// <inheritdoc />
    public override string Template => "blocks/video.html";

    /// <inheritdoc />
    public override ImmutableArray<string> Attributes => ["file", "title", "poster", "captions"];

    /// <inheritdoc />
    protected override MediaKinds Kind => MediaKinds.Film;

    /// <inheritdoc />
    protected override string Example => "film.mp4";

    /// <inheritdoc />
    protected override string TranscriptHelp =>
        "name a file of captions (`captions=media/film.vtt`), or write what is said and shown inside the block";
}
