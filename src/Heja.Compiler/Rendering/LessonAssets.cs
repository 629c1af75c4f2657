using System.Collections.Immutable;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Pictures;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Rendering;

/// <summary>The files that a lesson shows, as one municipality has them; what is asked for goes into its package.</summary>
public sealed class LessonAssets
{
    private readonly RenderContext _context;
    private readonly Overlay _overlay;
    private readonly Dictionary<string, Asset> _used = new(StringComparer.Ordinal);

    internal LessonAssets(RenderContext context, Overlay overlay) => (_context, _overlay) = (context, overlay);

    /// <summary>What has been asked for so far, by name.</summary>
    public ImmutableArray<Asset> All => [.. _used.Values.OrderBy(asset => asset.Name, StringComparer.Ordinal)];

    /// <summary>A picture's address on the page, and its size.</summary>
    public (string Address, PictureSize Size) Of(Picture picture)
    {
        var own = _overlay.Pictures.GetValueOrDefault(picture.File.Path);
        return (_context.AddressOf(Use(own?.File ?? picture.File)), own?.Size ?? picture.Size);
    }

    /// <summary>A film, a sound or another file.</summary>
    public Asset Of(MediaFile media) => Use(_overlay.Media.GetValueOrDefault(media.File.Path) ?? media.File);

    /// <summary>Where the page finds a film, a sound or another file; null on paper, where it does not come along.</summary>
    public string? AddressOf(MediaFile media) => _context.IsForPaper ? null : Of(media).Name;

    private Asset Use(Sources.SourceFile file)
    {
        var asset = _context.Assets.Of(file);
        _used[asset.Name] = asset;
        return asset;
    }
}
