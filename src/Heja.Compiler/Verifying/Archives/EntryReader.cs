using System.IO.Compression;
using System.IO.Hashing;

namespace Heja.Compiler.Verifying.Archives;

/// <summary>Unpacks entries: through a small buffer, never more than the directory said.</summary>
internal sealed class EntryReader(ZipBytes zip, Findings findings)
{
    private readonly byte[] _buffer = new byte[64 * 1024];

    /// <summary>
    /// Reads an entry and compares its checksum. Its bytes when they are wanted and as said, or null.
    /// </summary>
    public byte[]? Read(EntryPlace place, bool keep)
    {
        var entry = place.Entry;
        // Grows as bytes come: what the directory says may be a lie.
        using var kept = keep ? new MemoryStream() : null;
        var crc = new Crc32();
        var size = 0L;
        try
        {
            using var packed = zip.Part(place.Data, entry.PackedSize);
            using var unpacked = entry.Method == 0 ? packed : new DeflateStream(packed, CompressionMode.Decompress);
            for (int read; (read = unpacked.Read(_buffer)) > 0 && size <= entry.Size; size += read)
            {
                crc.Append(_buffer.AsSpan(0, read));
                kept?.Write(_buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return Wrong(entry, "the bytes cannot be unpacked");
        }

        if (size != entry.Size)
            return Wrong(entry, $"the file has {(size > entry.Size ? "more" : "fewer")} bytes than the zip says");
        return crc.GetCurrentHashAsUInt32() == entry.Crc32
            ? kept?.ToArray()
            : Wrong(entry, "the checksum of the file is wrong");
    }

    private byte[]? Wrong(DirectoryEntry entry, string what)
    {
        findings.Add(
            ZipCodes.WrongChecksum,
            findings.Entry(entry.Name),
            what,
            "fetch the package again, or pack it again"
        );
        return null;
    }
}
