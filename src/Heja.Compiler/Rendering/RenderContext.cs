using System.Collections.Immutable;

namespace Heja.Compiler.Rendering;

/// <summary>What every lesson of one theme and language shares.</summary>
internal sealed class RenderContext
{
    public RenderContext(
        Theme theme,
        ImmutableSortedDictionary<string, string> texts,
        IReadOnlyDictionary<string, IBlockTemplate> templates,
        AssetNames assets,
        bool marksSources
    )
    {
        (Theme, Texts, Templates, Assets, MarksSources) = (theme, texts, templates, assets, marksSources);
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

    /// <summary>Blocks say where they are written (<see cref="SourceMark"/>): in the preview, never in packages.</summary>
    public bool MarksSources { get; }
}
