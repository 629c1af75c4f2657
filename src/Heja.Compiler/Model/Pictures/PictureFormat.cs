namespace Heja.Compiler.Model.Pictures;

/// <summary>A picture format: how its files are named, how they begin, and where they keep their size.</summary>
internal sealed record PictureFormat(
    string Name,
    string[] Extensions,
    Func<ReadOnlyMemory<byte>, bool> IsBeginning,
    Func<ReadOnlyMemory<byte>, SizeReading> Read
)
{
    public static readonly PictureFormat[] All =
    [
        new("PNG", [".png"], bytes => PngSize.IsBeginning(bytes.Span), bytes => PngSize.Read(bytes.Span)),
        new("JPEG", [".jpg", ".jpeg"], bytes => JpegSize.IsBeginning(bytes.Span), bytes => JpegSize.Read(bytes.Span)),
        new("GIF", [".gif"], bytes => GifSize.IsBeginning(bytes.Span), bytes => GifSize.Read(bytes.Span)),
        new("WebP", [".webp"], bytes => WebpSize.IsBeginning(bytes.Span), bytes => WebpSize.Read(bytes.Span)),
        new("SVG", [".svg"], _ => true, SvgSize.Read),
    ];

    public static PictureFormat? Named(string extension) =>
        Array.Find(All, format => format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));
}
