using System.Buffers.Binary;

namespace Heja.Compiler.Model.Pictures;

/// <summary>GIF89a, 17 (header) and 18 (logical screen descriptor).</summary>
internal static class GifSize
{
    public static bool IsBeginning(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8);

    public static SizeReading Read(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 10
            ? SizeReading.Truncated
            : SizeReading.Of(
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]),
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])
            );
}
