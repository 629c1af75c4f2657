using System.Buffers.Binary;

namespace Heja.Compiler.Model.Pictures;

/// <summary>The EXIF tag that says how the camera was held (CIPA DC-008, 4.6.5.1.6), which browsers obey.</summary>
internal static class ExifOrientation
{
    private const int Orientation = 0x0112;
    private const int Short = 3;
    private const int EntryLength = 12;

    /// <summary>Whether the picture is shown turned a quarter, so that width and height change places.</summary>
    public static bool IsTurned(ReadOnlySpan<byte> app1)
    {
        if (!app1.StartsWith("Exif\0\0"u8))
            return false;
        var tiff = app1[6..];
        bool? littleEndian =
            tiff.StartsWith("II*\0"u8) ? true
            : tiff.StartsWith("MM\0*"u8) ? false
            : null;
        return littleEndian is { } little && FindOrientation(tiff, little) is >= 5 and <= 8;
    }

    private static int FindOrientation(ReadOnlySpan<byte> tiff, bool little)
    {
        if (tiff.Length < 8)
            return 0;
        var offset = little
            ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..])
            : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (offset > tiff.Length - 2)
            return 0;
        var directory = tiff[(int)offset..];
        var count = UInt16(directory, little);
        var entries = directory[2..];
        for (; count > 0 && entries.Length >= EntryLength; count--, entries = entries[EntryLength..])
        {
            if (UInt16(entries, little) == Orientation && UInt16(entries[2..], little) == Short)
                return UInt16(entries[8..], little);
        }
        return 0;
    }

    private static int UInt16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
