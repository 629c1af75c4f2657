namespace Heja.Compiler.Packaging.Zip;

/// <summary>
/// What the two headers of an entry say (APPNOTE 4.3.7 and 4.3.12). Content lives in memory and so is never 2 GiB or
/// more: only the offset can need ZIP64.
/// </summary>
internal readonly record struct ZipEntry(PackageFile File, ReadOnlyMemory<byte>? Deflated, long Offset)
{
    public ReadOnlyMemory<byte> Data => Deflated ?? File.Content.Bytes;

    public bool NeedsZip64 => Offset >= uint.MaxValue;

    public void AppendLocalHeader(ZipRecord record)
    {
        record.UInt32(0x04034b50);
        AppendCommon(record);
        record.UInt16(0); // length of extra fields
        record.Ascii(File.Path);
    }

    public void AppendCentralHeader(ZipRecord record)
    {
        record.UInt32(0x02014b50);
        // Made by: the high byte is the host. 0 (MS-DOS) has no permissions that a umask could change.
        record.UInt16(ZipVersion.For(NeedsZip64));
        AppendCommon(record);
        record.UInt16(NeedsZip64 ? 12 : 0);
        record.UInt16(0); // length of comment
        record.UInt16(0); // disk
        record.UInt16(0); // internal attributes
        record.UInt32(0); // external attributes
        record.UInt32(NeedsZip64 ? uint.MaxValue : (uint)Offset);
        record.Ascii(File.Path);
        if (NeedsZip64)
        {
            record.UInt16(0x0001); // APPNOTE 4.5.3: holds only the fields that are 0xFFFFFFFF above
            record.UInt16(8);
            record.UInt64(Offset);
        }
    }

    // The two headers agree field by field, also where a reader would not mind: validators compare them.
    private void AppendCommon(ZipRecord record)
    {
        record.UInt16(ZipVersion.For(NeedsZip64));
        record.UInt16(1 << 11); // names are UTF-8
        record.UInt16(Deflated is null ? 0 : 8);
        record.UInt16(0); // 00:00:00
        record.UInt16((1 << 5) | 1); // 1980-01-01
        record.UInt32(File.Content.Crc32);
        record.UInt32((uint)Data.Length);
        record.UInt32((uint)File.Content.Length);
        record.UInt16(File.Path.Length);
    }
}
