using System.Collections.Immutable;
using Heja.Compiler.Model.Media;

namespace Heja.Compiler.Blocks;

/// <summary>A sound, with a transcript (WCAG 2.2, 1.2.1).</summary>
public sealed class AudioBlock : RecordingBlockType
{
    /// <inheritdoc />
    public override string Name => "audio";

    /// <inheritdoc />
    public override string Template => "blocks/audio.html";

    /// <inheritdoc />
    public override ImmutableArray<string> Attributes => ["file", "title"];

    /// <inheritdoc />
    protected override MediaKinds Kind => MediaKinds.Sound;

    /// <inheritdoc />
    protected override string Example => "samtal.mp3";

    /// <inheritdoc />
    protected override string TranscriptHelp => "write what is said inside the block";
}
