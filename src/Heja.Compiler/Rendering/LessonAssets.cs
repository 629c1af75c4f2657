using System.Collections.Immutable;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Pictures;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Rendering;

/// <summary>The files that a lesson shows, as one municipality has them; what is asked for goes into its package.</summary>
public sealed class LessonAssets
{
    private readonly AssetNames _names;
    private readonly Overlay _overlay;
    private readonly Dictionary<string, Asset> _used = new(StringComparer.Ordinal);

    internal LessonAssets(AssetNames names, Overlay overlay) => (_names, _overlay) = (names, overlay);

    /// <summary>What has been asked for so far, by name.</summary>
    public ImmutableArray<Asset> All => [.. _used.Values.OrderBy(asset => asset.Name, StringComparer.Ordinal)];

    /// <summary>A picture's name in the package, and its size.</summary>
    public (string Name, PictureSize Size) Of(Picture picture)
    {
        var own = _overlay.Pictures.GetValueOrDefault(picture.File.Path);
        return (Use(own?.File ?? picture.File).Name, own?.Size ?? picture.Size);
    }

    /// <summary>A film, a sound or another file.</summary>
    public Asset Of(MediaFile media) => Use(_overlay.Media.GetValueOrDefault(media.File.Path) ?? media.File);

    private Asset Use(Sources.SourceFile file)
    {
        var asset = _names.Of(file);
        _used[asset.Name] = asset;
        return asset;
    }
}
