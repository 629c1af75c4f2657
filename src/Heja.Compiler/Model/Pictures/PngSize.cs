using System.Buffers.Binary;

namespace Heja.Compiler.Model.Pictures;

/// <summary>PNG, third edition, 5.2 (signature) and 11.2.1 (IHDR, which must be the first chunk).</summary>
internal static class PngSize
{
    private const int Header = 8 + 4 + 4 + 13;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool IsBeginning(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature);

    public static SizeReading Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Header)
            return SizeReading.Truncated;
        if (!bytes[12..].StartsWith("IHDR"u8))
            return SizeReading.Failed("its first chunk is not IHDR");
        return SizeReading.Of(
            BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]),
            BinaryPrimitives.ReadUInt32BigEndian(bytes[20..])
        );
    }
}
