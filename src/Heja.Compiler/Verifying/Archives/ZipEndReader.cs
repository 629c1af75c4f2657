using System.Buffers.Binary;

namespace Heja.Compiler.Verifying.Archives;

/// <summary>What the end of a zip says of its directory.</summary>
/// <param name="Entries">How many it has.</param>
/// <param name="Offset">Where it begins, as written.</param>
/// <param name="Size">Bytes.</param>
/// <param name="DirectoryEnd">Where it ends in the file: at the first of the records behind it.</param>
/// <param name="IsZip64">Whether the records of ZIP64 are there.</param>
internal sealed record ZipEndRecord(long Entries, long Offset, long Size, long DirectoryEnd, bool IsZip64);

/// <summary>Finds the end of a zip (APPNOTE 4.3.14–4.3.16).</summary>
internal static class ZipEndReader
{
    private const int EndLength = 22;
    private const int LocatorLength = 20;
    private const int Zip64Length = 56;

    /// <summary>The end; null after saying that there is none.</summary>
    public static ZipEndRecord? Read(ZipBytes zip, Findings findings)
    {
        var tail = new byte[(int)Math.Min(zip.Length, EndLength + ushort.MaxValue)];
        if (tail.Length < EndLength || !zip.TryRead(zip.Length - tail.Length, tail))
            return NotAZip(findings);
        var at = FindEnd(tail);
        if (at < 0)
            return NotAZip(findings);
        var end = tail.AsSpan(at);
        var behind = end.Length - EndLength - BinaryPrimitives.ReadUInt16LittleEndian(end[20..]);
        if (behind > 0)
            HiddenBytes.Report(findings, behind, "after the end of the zip");
        var record = new ZipEndRecord(
            BinaryPrimitives.ReadUInt16LittleEndian(end[10..]),
            BinaryPrimitives.ReadUInt32LittleEndian(end[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(end[12..]),
            zip.Length - tail.Length + at,
            IsZip64: false
        );
        return ReadZip64(zip, record) ?? record;
    }

    private static ZipEndRecord? NotAZip(Findings findings)
    {
        findings.Add(
            ZipCodes.NotAZip,
            findings.Package,
            "the file is no zip, or its end is missing",
            "fetch the package again, and look whether it is the right file"
        );
        return null;
    }

    // The last one whose comment ends where the file does; otherwise the last one whose comment fits.
    private static int FindEnd(ReadOnlySpan<byte> tail)
    {
        var fits = -1;
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail[at..]) != 0x06054b50)
                continue;
            var behind = tail.Length - at - EndLength - BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..]);
            if (behind == 0)
                return at;
            if (behind > 0 && fits < 0)
                fits = at;
        }

        return fits;
    }

    private static ZipEndRecord? ReadZip64(ZipBytes zip, ZipEndRecord end)
    {
        Span<byte> locator = stackalloc byte[LocatorLength];
        Span<byte> record = stackalloc byte[Zip64Length];
        if (
            !zip.TryRead(end.DirectoryEnd - LocatorLength, locator)
            || BinaryPrimitives.ReadUInt32LittleEndian(locator) != 0x07064b50
        )
            return null;
        // Where bytes stand before the zip, the record is not where the locator says: it stands right before the locator.
        var at = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        if (!IsRecord(zip, at, record) && !IsRecord(zip, at = end.DirectoryEnd - LocatorLength - Zip64Length, record))
            return null;
        return new ZipEndRecord(
            ZipNumber.Bounded(BinaryPrimitives.ReadInt64LittleEndian(record[32..])),
            ZipNumber.Bounded(BinaryPrimitives.ReadInt64LittleEndian(record[48..])),
            ZipNumber.Bounded(BinaryPrimitives.ReadInt64LittleEndian(record[40..])),
            at,
            IsZip64: true
        );
    }

    private static bool IsRecord(ZipBytes zip, long at, Span<byte> record) =>
        zip.TryRead(at, record) && BinaryPrimitives.ReadUInt32LittleEndian(record) == 0x06064b50;
}
