using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Heja.Compiler.Tests.Verifying;

/// <summary>One entry, with everything that a zip says of it open to lies.</summary>
internal sealed class RawEntry(string name, byte[] content)
{
    public string Name { get; set; } = name;
    public byte[] Content { get; set; } = content;
    public int Method { get; set; } = 8;
    public int Flags { get; set; } = 1 << 11;
    public uint Attributes { get; set; }
    public string? LocalName { get; set; }
    public byte[]? Packed { get; set; }
    public uint? Crc { get; set; }
    public uint? Size { get; set; }
    public long? Offset { get; set; }
    public byte[] Extra { get; set; } = [];

    /// <summary>Bytes of nothing before it.</summary>
    public int Gap { get; set; }

    /// <summary>It stands in the directory only.</summary>
    public bool IsGhost { get; set; }

    public byte[] Data()
    {
        if (Packed is not null)
            return Packed;
        if (Method != 8)
            return Content;
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(Content);
        return packed.ToArray();
    }
}

/// <summary>Writes zips that no library would write.</summary>
internal sealed class RawZip(IEnumerable<RawEntry> entries)
{
    public List<RawEntry> Entries { get; } = [.. entries];

    public byte[] Before { get; set; } = [];

    public byte[] After { get; set; } = [];

    public bool IsZip64 { get; set; }

    public static RawZip Of(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return new RawZip([
            .. archive.Entries.Select(entry =>
            {
                using var content = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(content);
                return new RawEntry(entry.FullName, content.ToArray());
            }),
        ]);
    }

    public RawEntry this[string name] => Entries.Single(entry => entry.Name == name);

    public byte[] Write()
    {
        using var zip = new MemoryStream();
        zip.Write(Before);
        var directory = new List<byte>();
        foreach (var entry in Entries)
        {
            zip.Write(new byte[entry.Gap]);
            var data = entry.Data();
            var offset = entry.Offset ?? zip.Length - Before.Length;
            var local = Encoding.UTF8.GetBytes(entry.LocalName ?? entry.Name);
            if (!entry.IsGhost)
                zip.Write([0x50, 0x4b, 3, 4, .. Common(entry, data, local.Length), 0, 0, .. local, .. data]);
            var name = Encoding.UTF8.GetBytes(entry.Name);
            directory.AddRange([0x50, 0x4b, 1, 2, 20, 3, .. Common(entry, data, name.Length)]);
            directory.AddRange([.. U16(entry.Extra.Length), 0, 0, 0, 0, 0, 0, .. U32(entry.Attributes)]);
            directory.AddRange([.. U32((uint)offset), .. name, .. entry.Extra]);
        }

        var start = zip.Length;
        zip.Write([.. directory]);
        if (IsZip64)
            WriteZip64(zip, start, directory.Count);
        var count = U16(Entries.Count);
        zip.Write([0x50, 0x4b, 5, 6, 0, 0, 0, 0, .. count, .. count]);
        zip.Write([.. U32((uint)directory.Count), .. U32((uint)(start - Before.Length)), 0, 0]);
        zip.Write(After);
        return zip.ToArray();
    }

    private void WriteZip64(MemoryStream zip, long start, int length)
    {
        var at = zip.Length;
        zip.Write([0x50, 0x4b, 6, 6, .. U64(44), 45, 0, 45, 0, .. U32(0), .. U32(0)]);
        zip.Write([.. U64(Entries.Count), .. U64(Entries.Count), .. U64(length), .. U64(start)]);
        zip.Write([0x50, 0x4b, 6, 7, .. U32(0), .. U64(at), .. U32(1)]);
    }

    private static byte[] Common(RawEntry entry, byte[] data, int nameLength) =>
        [
            20,
            0,
            .. U16(entry.Flags),
            .. U16(entry.Method),
            0,
            0,
            0x21,
            0,
            .. U32(entry.Crc ?? Crc32.HashToUInt32(entry.Content)),
            .. U32((uint)data.Length),
            .. U32(entry.Size ?? (uint)entry.Content.Length),
            .. U16(nameLength),
        ];

    private static byte[] U16(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        return bytes;
    }

    private static byte[] U32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] U64(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return bytes;
    }
}
