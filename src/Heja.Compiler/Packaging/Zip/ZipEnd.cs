namespace Heja.Compiler.Packaging.Zip;

/// <summary>What stands after the last header: where the directory is and how much it holds (APPNOTE 4.3.14–4.3.16).</summary>
internal sealed record ZipEnd(int Entries, long DirectoryOffset, long DirectorySize)
{
    private bool NeedsZip64 =>
        Entries >= ushort.MaxValue || DirectoryOffset >= uint.MaxValue || DirectorySize >= uint.MaxValue;

    public void Append(ZipRecord record)
    {
        if (NeedsZip64)
            AppendZip64(record);
        var entries = Math.Min(Entries, ushort.MaxValue);
        record.UInt32(0x06054b50);
        record.UInt16(0); // this disk
        record.UInt16(0); // the disk where the directory begins
        record.UInt16(entries);
        record.UInt16(entries);
        record.UInt32((uint)Math.Min(DirectorySize, uint.MaxValue));
        record.UInt32((uint)Math.Min(DirectoryOffset, uint.MaxValue));
        record.UInt16(0); // length of comment
    }

    private void AppendZip64(ZipRecord record)
    {
        record.UInt32(0x06064b50);
        record.UInt64(44); // what follows of this record
        record.UInt16(ZipVersion.Zip64);
        record.UInt16(ZipVersion.Zip64);
        record.UInt32(0);
        record.UInt32(0);
        record.UInt64(Entries);
        record.UInt64(Entries);
        record.UInt64(DirectorySize);
        record.UInt64(DirectoryOffset);
        record.UInt32(0x07064b50); // the locator
        record.UInt32(0);
        record.UInt64(DirectoryOffset + DirectorySize);
        record.UInt32(1); // disks
    }
}
