using System.Buffers.Binary;

namespace Heja.Compiler.Verifying.Archives;

/// <summary>
/// Goes to every entry and compares what stands there with the directory (APPNOTE 4.3.7). One unpacker believes the directory, another the
/// entry: where they differ, an LMS may get something else than was looked at.
/// </summary>
internal static class EntryPlaces
{
    private const int HeaderLength = 30;

    /// <summary>The entries that can be read; the others have been reported.</summary>
    public static List<EntryPlace> Find(ZipDirectory directory, Findings findings)
    {
        var places = new List<EntryPlace>(directory.Entries.Length);
        foreach (var entry in directory.Entries)
        {
            if (Find(directory, entry, findings) is { } place)
                places.Add(place);
        }

        CheckOrder(directory, places, findings);
        return places;
    }

    private static EntryPlace? Find(ZipDirectory directory, DirectoryEntry entry, Findings findings)
    {
        var start = directory.Shift + entry.Offset;
        Span<byte> header = stackalloc byte[HeaderLength];
        if (!directory.Bytes.TryRead(start, header) || BinaryPrimitives.ReadUInt32LittleEndian(header) != 0x04034b50)
            return Outside(findings, entry, "its place in the zip holds something else");
        int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]),
            extraLength = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        var variable = new byte[nameLength + extraLength];
        var data = start + HeaderLength + variable.Length;
        if (!directory.Bytes.TryRead(start + HeaderLength, variable) || entry.PackedSize > directory.Start - data)
            return Outside(findings, entry, "its bytes run into the directory, or out of the file");
        var difference = Difference(entry, header, variable.AsSpan(0, nameLength), variable.AsSpan(nameLength));
        if (difference is not null)
            findings.Add(
                ZipCodes.HeadersDisagree,
                findings.Entry(entry.Name),
                $"the directory and the entry itself say different things of {difference}",
                "pack it again: what one program unpacks is not what another does"
            );
        var end = data + entry.PackedSize;
        end += DescriptorLength(directory.Bytes, entry, end);
        return new EntryPlace(entry, start, data, end, IsCertain: difference is null);
    }

    private static EntryPlace? Outside(Findings findings, DirectoryEntry entry, string what)
    {
        findings.Add(
            ZipCodes.TruncatedZip,
            findings.Entry(entry.Name),
            what,
            "fetch the package again, or pack it again"
        );
        return null;
    }

    private static string? Difference(
        DirectoryEntry entry,
        ReadOnlySpan<byte> header,
        ReadOnlySpan<byte> name,
        ReadOnlySpan<byte> extra
    )
    {
        if (!name.SequenceEqual(entry.NameBytes))
            return "its name";
        if (entry.OtherName is not null)
            return "its name, which stands there twice";
        if (BinaryPrimitives.ReadUInt16LittleEndian(header[8..]) != entry.Method)
            return "how it is compressed";
        if ((BinaryPrimitives.ReadUInt16LittleEndian(header[6..]) & 9) != (entry.Flags & 9))
            return "whether it is encrypted, or where its size stands";
        if (entry.Method == 0 && entry.PackedSize != entry.Size && !entry.IsEncrypted)
            return "its size";
        if (entry.HasDescriptor)
            return null;
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(header[18..]),
            size = BinaryPrimitives.ReadUInt32LittleEndian(header[22..]),
            nothing = 0;
        new ExtraFields(extra).ReadZip64(ref size, ref packed, ref nothing);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header[14..]) != entry.Crc32)
            return "its checksum";
        return (packed, size) == (entry.PackedSize, entry.Size) ? null : "its size";
    }

    // APPNOTE 4.3.9: 12 bytes, with or without a signature before them, and 20 with the sizes of ZIP64.
    private static int DescriptorLength(ZipBytes zip, DirectoryEntry entry, long at)
    {
        if (!entry.HasDescriptor)
            return 0;
        Span<byte> signature = stackalloc byte[4];
        var signed = zip.TryRead(at, signature) && BinaryPrimitives.ReadUInt32LittleEndian(signature) == 0x08074b50;
        return (entry.IsZip64 ? 20 : 12) + (signed ? 4 : 0);
    }

    private static void CheckOrder(ZipDirectory directory, List<EntryPlace> places, Findings findings)
    {
        var end = directory.Shift;
        var gaps = 0L;
        foreach (var place in places.OrderBy(place => place.Start))
        {
            if (place.Start < end)
                findings.Add(
                    ZipCodes.OverlappingEntries,
                    findings.Entry(place.Entry.Name),
                    "its bytes are also those of another entry",
                    "do not unpack it: programs write such a zip only to do harm"
                );
            gaps += Math.Max(0, place.Start - end);
            end = Math.Max(end, place.End);
        }

        if (directory.Shift > 0)
            HiddenBytes.Report(findings, directory.Shift, "before the zip");
        // Where an entry could not be read, its own bytes would be the gap.
        if (places.Count == directory.Entries.Length && gaps + Math.Max(0, directory.Start - end) is > 0 and var hidden)
            HiddenBytes.Report(findings, hidden, "between the files");
    }
}
