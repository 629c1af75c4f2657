using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Media;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Blocks;

/// <summary>A file to take away. What kind of file and how large stands in the link, before anybody presses it.</summary>
public sealed class DownloadBlock : BlockType, IBlockTemplate
{
    /// <inheritdoc />
    public override string Name => "download";

    /// <inheritdoc />
    public string Template => "blocks/download.html";

    /// <inheritdoc />
    public override ImmutableArray<string> Attributes => ["file"];

    /// <inheritdoc />
    public override Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        var before = scope.Diagnostics.Count;
        var file = MediaBinder.Required(scope, directive, "file", MediaKinds.Download, "checklista.pdf");
        var blocks = ContentBinder.Bind(scope, directive);
        var place = scope.At(directive.OpeningLine);
        if (scope.Diagnostics.Count == before && blocks.IsEmpty)
            scope.Report(
                BindingCodes.MissingContent,
                place,
                "the block `download` has no words to press",
                "write what the file is between the lines of `:::`"
            );
        else if (scope.Diagnostics.Count == before && (blocks is not [Paragraph] || HasMore(blocks)))
            scope.Report(
                BindingCodes.UnexpectedContent,
                blocks[^1].Location,
                "the words of a download are one short text without links or pictures",
                "write the rest above or below the block"
            );
        var id = AttributeReading.LocalId(scope, directive);
        return file is null || blocks is not [Paragraph text]
            ? null
            : new Download(place, scope.Anchor(directive), id, file, text.Text);
    }

    /// <inheritdoc />
    public TemplateValues Describe(NamedBlock block, LessonRenderer renderer)
    {
        var download = (Download)block;
        var asset = renderer.Assets.Of(download.File);
        return new TemplateValues
        {
            ["id"] = download.Id is null ? null : renderer.DomId(download.Id),
            ["at"] = download.Anchor,
            ["src"] = renderer.Assets.AddressOf(download.File),
            ["file"] = Path.GetFileName(download.File.File.Path),
            ["text"] = renderer.Inlines(download.Text),
            ["type"] = MediaFormat.Of(asset.Name)?.Name,
            ["size"] = FileSize.InWords(asset.Bytes.Length, renderer),
        };
    }

    private static bool HasMore(ImmutableArray<Block> blocks) =>
        blocks
            .SelectMany(RunningText.Of)
            .SelectMany(RunningText.Descend)
            .Any(inline => inline is WebLink or LessonLink or PictureRun or FootnoteReference);
}
