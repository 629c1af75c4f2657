using System.Collections.Frozen;

namespace Heja.Compiler.Packaging;

/// <summary>One file of a package.</summary>
/// <param name="Path">Relative to the package's root, with <c>/</c>; its characters are checked by <see cref="PackageTree"/>.</param>
/// <param name="Content">Its bytes, shared with every other package that carries the same.</param>
public sealed record PackageFile(string Path, PackageContent Content)
{
    // Compressed already: deflating them again costs time and saves nothing.
    private static readonly FrozenSet<string> MediaExtensions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".jpg",
        ".jpeg",
        ".png",
        ".gif",
        ".webp",
        ".avif",
        ".mp4",
        ".m4a",
        ".mp3",
        ".webm",
        ".ogg",
        ".pdf",
        ".woff2",
        ".zip"
    );

    /// <summary>The raw deflate stream to put in a zip; null when the bytes are to be stored as they are.</summary>
    public ReadOnlyMemory<byte>? Deflated =>
        MediaExtensions.Contains(System.IO.Path.GetExtension(Path)) ? null : Content.Deflated;
}
