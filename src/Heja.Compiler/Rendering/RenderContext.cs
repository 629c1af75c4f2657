using System.Collections.Immutable;

namespace Heja.Compiler.Rendering;

/// <summary>What every lesson of one theme and language shares.</summary>
internal sealed class RenderContext
{
    public RenderContext(
        Theme theme,
        ImmutableSortedDictionary<string, string> texts,
        IReadOnlyDictionary<string, IBlockTemplate> templates,
        AssetNames assets
    )
    {
        (Theme, Texts, Templates, Assets) = (theme, texts, templates, assets);
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
}
