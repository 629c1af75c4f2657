using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Media;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Blocks;

/// <summary>Films and sounds, of which the text in the block is the transcript.</summary>
public abstract class RecordingBlockType : BlockType, IBlockTemplate
{
    /// <inheritdoc />
    public abstract string Template { get; }

    /// <summary>The transcript is folded away.</summary>
    public override bool Hides => true;

    /// <summary>What its file is.</summary>
    protected abstract MediaKinds Kind { get; }

    /// <summary>The name of such a file, for a cure.</summary>
    protected abstract string Example { get; }

    /// <summary>What to write when nobody but those who hear can follow it.</summary>
    protected abstract string TranscriptHelp { get; }

    /// <inheritdoc />
    public override Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        var before = scope.Diagnostics.Count;
        var title = AttributeReading.Required(scope, directive, "title", "What it is about");
        var file = MediaBinder.Required(scope, directive, "file", Kind, Example);
        var captions = MediaBinder.Optional(scope, directive, "captions", MediaKinds.Captions, "film.vtt");
        var poster = BindPoster(scope, directive, title?.Value ?? string.Empty);
        var transcript = ContentBinder.Bind(scope, directive);
        var place = scope.At(directive.OpeningLine);
        if (scope.Diagnostics.Count == before && transcript.IsEmpty && captions is null)
            scope.Report(
                BindingCodes.MissingTranscript,
                place,
                $"the block `{Name}` has nothing to read for those who do not hear",
                TranscriptHelp
            );
        var id = AttributeReading.LocalId(scope, directive);
        if (title is null || file is null)
            return null;
        // As it is written: the variants of two languages are one recording.
        var name = Path.GetFileName(directive.Attributes["file"]?.Value ?? string.Empty);
        var anchor = scope.Anchor(directive);
        var key = $"{scope.LessonName}/{name}";
        return new Recording(place, anchor, Name, id, title.Value, key, file, poster, captions, transcript);
    }

    /// <inheritdoc />
    public TemplateValues Describe(NamedBlock block, LessonRenderer renderer)
    {
        var recording = (Recording)block;
        var file = renderer.Assets.Of(recording.File);
        var poster = recording.Poster is null ? default : renderer.Assets.Of(recording.Poster);
        return new TemplateValues
        {
            ["id"] = recording.Id is null ? null : renderer.DomId(recording.Id),
            ["at"] = recording.Anchor,
            ["key"] = recording.Key,
            ["title"] = recording.Title,
            ["src"] = renderer.Assets.AddressOf(recording.File),
            ["type"] = MediaFormat.Of(file.Name)?.Type,
            ["poster"] = recording.Poster is null ? null : poster.Address,
            ["width"] = recording.Poster is null ? null : poster.Size.Width,
            ["height"] = recording.Poster is null ? null : poster.Size.Height,
            ["captions"] = recording.Captions is null ? null : renderer.Assets.AddressOf(recording.Captions),
            ["language"] = renderer.Language,
            ["transcript"] = recording.Transcript.IsEmpty ? null : renderer.Blocks(recording.Transcript),
        };
    }

    private static Picture? BindPoster(LessonScope scope, DirectiveBlock directive, string title) =>
        directive.Attributes["poster"] is { } poster
            ? PictureBinder.Bind(scope, poster.Value, scope.At(poster.Span), title)
            : null;
}
