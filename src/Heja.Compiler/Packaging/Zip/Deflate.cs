using System.IO.Compression;

namespace Heja.Compiler.Packaging.Zip;

internal static class Deflate
{
    private static readonly ZLibCompressionOptions Options = new() { CompressionLevel = 6 };

    /// <summary>A raw deflate stream (RFC 1951, no zlib header); empty for no bytes.</summary>
    public static byte[] Compress(ReadOnlyMemory<byte> bytes)
    {
        using var compressed = new MemoryStream(bytes.Length / 2);
        using (var deflate = new DeflateStream(compressed, Options, leaveOpen: true))
            deflate.Write(bytes.Span);
        return compressed.ToArray();
    }
}
