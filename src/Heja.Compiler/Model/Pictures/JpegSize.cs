using System.Buffers.Binary;

namespace Heja.Compiler.Model.Pictures;

/// <summary>JPEG (ITU-T T.81, annex B): the frame header says the size, an EXIF segment may turn it.</summary>
internal static class JpegSize
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte App1 = 0xE1;

    public static bool IsBeginning(ReadOnlySpan<byte> bytes) => bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]);

    public static SizeReading Read(ReadOnlySpan<byte> bytes)
    {
        SizeReading? frame = null;
        var turned = false;
        var rest = bytes[2..];
        // EXIF may stand after the frame header too: decoders read it all until the scan begins.
        while (NextSegment(ref rest, out var marker, out var segment))
        {
            if (marker is StartOfScan or EndOfImage)
                break;
            if (marker == App1)
                turned |= ExifOrientation.IsTurned(segment);
            else if (IsFrame(marker) && frame is null)
                frame = FrameSize(segment);
        }
        if (frame is not { } found)
            return rest.IsEmpty ? SizeReading.Truncated : SizeReading.Failed("it has no frame header before its data");
        return turned && found.Problem.Length == 0 ? found with { Size = found.Size.Turned } : found;
    }

    /// <summary>False, with nothing left to read, where the file ends too early or no marker stands.</summary>
    private static bool NextSegment(ref ReadOnlySpan<byte> rest, out byte marker, out ReadOnlySpan<byte> segment)
    {
        marker = 0;
        segment = default;
        var fill = rest.IndexOfAnyExcept((byte)0xFF);
        if (fill < 1)
        {
            rest = default;
            return false;
        }
        marker = rest[fill];
        rest = rest[(fill + 1)..];
        if (IsAlone(marker))
            return true;
        var length = rest.Length < 2 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(rest);
        if (length < 2 || length > rest.Length)
        {
            rest = default;
            return false;
        }
        segment = rest[2..length];
        rest = rest[length..];
        return true;
    }

    // T.81 table B.1: RSTn, SOI, EOI and TEM have no length.
    private static bool IsAlone(byte marker) => marker is 0x01 or (>= 0xD0 and <= 0xD9);

    // T.81 table B.1: SOF0–SOF15; C4, C8 and CC in between are something else.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    // T.81 B.2.2: precision, lines, samples per line.
    private static SizeReading FrameSize(ReadOnlySpan<byte> segment) =>
        segment.Length < 5
            ? SizeReading.Truncated
            : SizeReading.Of(
                BinaryPrimitives.ReadUInt16BigEndian(segment[3..]),
                BinaryPrimitives.ReadUInt16BigEndian(segment[1..])
            );
}
