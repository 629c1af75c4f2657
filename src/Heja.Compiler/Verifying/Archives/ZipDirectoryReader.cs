using System.Buffers.Binary;
using System.Text;

namespace Heja.Compiler.Verifying.Archives;

/// <summary>
/// Reads the directory of a zip (APPNOTE 4.3.12–4.3.16) without mending anything on the way: libraries hide what a hostile or broken
/// package consists of.
/// </summary>
internal static class ZipDirectoryReader
{
    private const int HeaderLength = 46;

    // Bytes; entries. Far more than any course has, and little enough to hold.
    private const int LargestDirectory = 64_000_000;
    private const int MostEntries = 100_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The directory; null after saying why there is none.</summary>
    public static ZipDirectory? Read(ZipBytes zip, Findings findings)
    {
        if (ZipEndReader.Read(zip, findings) is not { } end)
            return null;
        var start = end.DirectoryEnd - end.Size;
        if (start < 0 || end.Offset > start)
            return Truncated(findings, "the directory begins before the file does");
        if (end.Size > LargestDirectory || end.Entries > MostEntries)
        {
            findings.Add(
                ZipCodes.ZipBomb,
                findings.Package,
                $"the directory names {end.Entries} files in {end.Size / 1000} kB, and more than {MostEntries} are not read",
                "no course needs so many files: look at where the package comes from"
            );
            return null;
        }

        var bytes = new byte[end.Size];
        if (!zip.TryRead(start, bytes))
            return Truncated(findings, "the directory ends after the file does");
        var entries = ReadEntries(bytes);
        if (entries is null || entries.Count != end.Entries)
            return Truncated(
                findings,
                $"the directory says that it has {end.Entries} entries, and {entries?.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "not all of them"} can be read"
            );
        if (end.IsZip64 || entries.Exists(entry => entry.IsZip64))
            findings.Add(
                ZipCodes.Zip64,
                findings.Package,
                "the zip is written as ZIP64, which some LMSs cannot unpack",
                "pack it again with a program that uses ZIP64 only for more than 4 GiB"
            );
        return new ZipDirectory(zip, [.. entries], start, start - end.Offset);
    }

    private static ZipDirectory? Truncated(Findings findings, string what)
    {
        findings.Add(ZipCodes.TruncatedZip, findings.Package, what, "fetch the package again, or pack it again");
        return null;
    }

    // Null when the directory does not hold together; what stands behind the last entry is not looked at.
    private static List<DirectoryEntry>? ReadEntries(ReadOnlySpan<byte> bytes)
    {
        var entries = new List<DirectoryEntry>();
        while (bytes.Length > 0 && entries.Count <= MostEntries)
        {
            if (bytes.Length < HeaderLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != 0x02014b50)
                return null;
            int name = UInt16(bytes, 28),
                extra = UInt16(bytes, 30),
                comment = UInt16(bytes, 32);
            if (bytes.Length < HeaderLength + name + extra + comment)
                return null;
            entries.Add(ReadEntry(bytes, bytes.Slice(HeaderLength, name), bytes.Slice(HeaderLength + name, extra)));
            bytes = bytes[(HeaderLength + name + extra + comment)..];
        }

        return entries;
    }

    private static DirectoryEntry ReadEntry(
        ReadOnlySpan<byte> header,
        ReadOnlySpan<byte> name,
        ReadOnlySpan<byte> extra
    )
    {
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(header[20..]),
            size = BinaryPrimitives.ReadUInt32LittleEndian(header[24..]),
            offset = BinaryPrimitives.ReadUInt32LittleEndian(header[42..]);
        var fields = new ExtraFields(extra);
        var isZip64 = fields.ReadZip64(ref size, ref packed, ref offset);
        var decoded = Decode(name);
        return new DirectoryEntry(
            decoded,
            name.ToArray(),
            UInt16(header, 4),
            UInt16(header, 8),
            UInt16(header, 10),
            BinaryPrimitives.ReadUInt32LittleEndian(header[16..]),
            packed,
            size,
            BinaryPrimitives.ReadUInt32LittleEndian(header[38..]),
            offset,
            fields.UnicodeName is { Length: > 0 } other && Decode(other) != decoded ? Decode(other) : null,
            isZip64
        );
    }

    // Names of another code page are shown as Latin-1: they are reported in any case, and must only be told apart.
    private static string Decode(ReadOnlySpan<byte> name)
    {
        try
        {
            return Utf8.GetString(name);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(name);
        }
    }

    private static int UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
