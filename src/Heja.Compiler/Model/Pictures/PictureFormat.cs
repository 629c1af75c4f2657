namespace Heja.Compiler.Model.Pictures;

/// <summary>A picture format: how its files are named and begin, its media type (IANA), and where they keep their size.</summary>
internal sealed record PictureFormat(
    string Name,
    string[] Extensions,
    string Type,
    Func<ReadOnlyMemory<byte>, bool> IsBeginning,
    Func<ReadOnlyMemory<byte>, SizeReading> Read
)
{
    public static readonly PictureFormat[] All =
    [
        new("PNG", [".png"], "image/png", bytes => PngSize.IsBeginning(bytes.Span), bytes => PngSize.Read(bytes.Span)),
        new(
            "JPEG",
            [".jpg", ".jpeg"],
            "image/jpeg",
            bytes => JpegSize.IsBeginning(bytes.Span),
            bytes => JpegSize.Read(bytes.Span)
        ),
        new("GIF", [".gif"], "image/gif", bytes => GifSize.IsBeginning(bytes.Span), bytes => GifSize.Read(bytes.Span)),
        new(
            "WebP",
            [".webp"],
            "image/webp",
            bytes => WebpSize.IsBeginning(bytes.Span),
            bytes => WebpSize.Read(bytes.Span)
        ),
        new("SVG", [".svg"], "image/svg+xml", _ => true, SvgSize.Read),
    ];

    public static PictureFormat? Named(string extension) =>
        Array.Find(All, format => format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));
}
