using System.Buffers.Binary;
using System.Text;

namespace Heja.Compiler.Tests.Model.Pictures;

/// <summary>The beginnings of small pictures, put together by hand from the formats' specifications.</summary>
internal static class SamplePictures
{
    public static byte[] Png(uint width, uint height) =>
        [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. Big32(width), .. Big32(height), 8, 6, 0, 0, 0];

    public static byte[] Gif(ushort width, ushort height) =>
        [.. "GIF89a"u8, .. Little16(width), .. Little16(height), 0, 0, 0];

    public static byte[] WebpLossy(ushort width, ushort height) =>
        Webp("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, .. Little16((ushort)(width | 0x4000)), .. Little16(height)]);

    public static byte[] WebpLossless(int width, int height)
    {
        var bits = (uint)((width - 1) | ((height - 1) << 14) | (1 << 28));
        return Webp("VP8L", [0x2F, .. Little16((ushort)bits), .. Little16((ushort)(bits >> 16))]);
    }

    public static byte[] WebpExtended(int width, int height) =>
        Webp(
            "VP8X",
            [
                0x10,
                0,
                0,
                0,
                .. Little16((ushort)(width - 1)),
                (byte)((width - 1) >> 16),
                .. Little16((ushort)(height - 1)),
                (byte)((height - 1) >> 16),
            ]
        );

    public static byte[] Webp(string chunk, byte[] data) =>
        [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. Encoding.ASCII.GetBytes(chunk), (byte)data.Length, 0, 0, 0, .. data];

    /// <param name="width">In the frame header, before any turn.</param>
    /// <param name="height">In the frame header, before any turn.</param>
    /// <param name="segments">Whole segments to stand before the frame header.</param>
    public static byte[] Jpeg(ushort width, ushort height, params byte[][] segments) =>
        [0xFF, 0xD8, .. segments.SelectMany(bytes => bytes), .. Frame(0xC2, width, height), 0xFF, 0xDA, 0, 2, 1, 2, 3];

    public static byte[] Frame(byte marker, ushort width, ushort height) =>
        Segment(marker, [8, .. Big16(height), .. Big16(width), 3]);

    public static byte[] Segment(byte marker, byte[] data) =>
        [0xFF, marker, .. Big16((ushort)(data.Length + 2)), .. data];

    /// <summary>A directory of two entries, the second of which is the orientation.</summary>
    public static byte[] Exif(ushort orientation, bool little)
    {
        Func<ushort, byte[]> n = little ? Little16 : Big16;
        byte[] offset = little ? [8, 0, 0, 0] : [0, 0, 0, 8];
        byte[] one = little ? [1, 0, 0, 0] : [0, 0, 0, 1];
        return Segment(
            0xE1,
            [
                .. "Exif\0\0"u8,
                .. (little ? "II"u8 : "MM"u8),
                .. n(42),
                .. offset,
                .. n(2),
                .. n(0x0100),
                .. n(3),
                .. one,
                .. n(6),
                0,
                0,
                .. n(0x0112),
                .. n(3),
                .. one,
                .. n(orientation),
                0,
                0,
            ]
        );
    }

    private static byte[] Big16(ushort value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Little16(ushort value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Big32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
