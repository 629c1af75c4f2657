using System.Buffers.Binary;

namespace Heja.Compiler.Model.Pictures;

/// <summary>WebP (RFC 9649): lossy, lossless, and the extended header of 2.7 that may stand before either.</summary>
internal static class WebpSize
{
    // RIFF, size, WEBP, then the first chunk's name and size.
    private const int ChunkData = 20;

    public static bool IsBeginning(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8);

    public static SizeReading Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < ChunkData)
            return SizeReading.Truncated;
        var chunk = bytes[ChunkData..];
        return bytes[12..16] switch
        {
            [(byte)'V', (byte)'P', (byte)'8', (byte)' '] => Lossy(chunk),
            [(byte)'V', (byte)'P', (byte)'8', (byte)'L'] => Lossless(chunk),
            [(byte)'V', (byte)'P', (byte)'8', (byte)'X'] => Extended(chunk),
            _ => SizeReading.Failed("its first chunk is none that WebP knows"),
        };
    }

    // RFC 6386, 9.1: a key frame has a start code and then 14 bits each; the two bits above them are a scale.
    private static SizeReading Lossy(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 10)
            return SizeReading.Truncated;
        if (!frame[3..6].SequenceEqual<byte>([0x9D, 0x01, 0x2A]))
            return SizeReading.Failed("its first frame is not a key frame");
        return SizeReading.Of(
            BinaryPrimitives.ReadUInt16LittleEndian(frame[6..]) & 0x3FFF,
            BinaryPrimitives.ReadUInt16LittleEndian(frame[8..]) & 0x3FFF
        );
    }

    // RFC 9649, 3.4: a signature, then 14 bits each of size - 1.
    private static SizeReading Lossless(ReadOnlySpan<byte> stream)
    {
        if (stream.Length < 5)
            return SizeReading.Truncated;
        if (stream[0] != 0x2F)
            return SizeReading.Failed("its lossless stream has no signature");
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(stream[1..]);
        return SizeReading.Of((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
    }

    // RFC 9649, 2.7: flags and three reserved bytes, then 24 bits each of size - 1.
    private static SizeReading Extended(ReadOnlySpan<byte> header)
    {
        if (header.Length < 10)
            return SizeReading.Truncated;
        return SizeReading.Of(UInt24(header[4..]) + 1, UInt24(header[7..]) + 1);
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
