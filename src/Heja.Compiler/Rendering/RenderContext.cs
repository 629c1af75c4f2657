using System.Collections.Immutable;
using Heja.Compiler.Model.Media;
using Heja.Compiler.Model.Pictures;

namespace Heja.Compiler.Rendering;

/// <summary>What every lesson of one theme and language shares.</summary>
internal sealed class RenderContext
{
    public RenderContext(
        Theme theme,
        ImmutableSortedDictionary<string, string> texts,
        IReadOnlyDictionary<string, IBlockTemplate> templates,
        AssetNames assets,
        bool isForPaper,
        bool marksSources
    )
    {
        (Theme, Texts, Templates, Assets) = (theme, texts, templates, assets);
        (IsForPaper, MarksSources) = (isForPaper, marksSources);
        TextValues = [];
        foreach (var (key, text) in texts)
            TextValues[key] = text;
    }

    public Theme Theme { get; }

    public ImmutableSortedDictionary<string, string> Texts { get; }

    /// <summary>The texts, as templates get them.</summary>
    public TemplateValues TextValues { get; }

    public IReadOnlyDictionary<string, IBlockTemplate> Templates { get; }

    public AssetNames Assets { get; }

    /// <summary>What is rendered is one document by itself: pictures stand in it, and nothing plays.</summary>
    public bool IsForPaper { get; }

    /// <summary>Where a page finds a picture or a font: under its name in the package, or in the address itself.</summary>
    public string AddressOf(Asset file) =>
        IsForPaper ? $"data:{TypeOf(file.Name)};base64,{Convert.ToBase64String(file.Bytes.Span)}" : file.Name;

    /// <summary>Blocks say where they are written (<see cref="SourceMark"/>): in the preview, never in packages.</summary>
    public bool MarksSources { get; }

    private static string? TypeOf(string name) =>
        PictureFormat.Named(Path.GetExtension(name))?.Type ?? MediaFormat.Of(name)?.Type;
}
