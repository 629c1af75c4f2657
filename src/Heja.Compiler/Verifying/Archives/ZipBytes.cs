namespace Heja.Compiler.Verifying.Archives;

/// <summary>A zip on a stream that can seek, read in pieces of a given size: nothing in the zip decides how much memory is used.</summary>
/// <param name="stream">The file; its length does not change meanwhile.</param>
internal sealed class ZipBytes(Stream stream)
{
    /// <summary>Bytes of the file.</summary>
    public long Length { get; } = stream.Length;

    /// <summary>Fills a buffer from an offset; false when the file ends before.</summary>
    public bool TryRead(long offset, Span<byte> buffer)
    {
        if (offset < 0 || offset > Length - buffer.Length)
            return false;
        stream.Position = offset;
        return stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) == buffer.Length;
    }

    /// <summary>A part of the file as a stream of its own.</summary>
    public Stream Part(long offset, long length) => new PartStream(stream, offset, length);
}
