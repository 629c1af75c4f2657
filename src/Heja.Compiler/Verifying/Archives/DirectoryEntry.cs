namespace Heja.Compiler.Verifying.Archives;

/// <summary>What the directory of a zip says of one entry (APPNOTE 4.3.12).</summary>
/// <param name="Name">The name as it is written, decoded.</param>
/// <param name="NameBytes">The name as it is written.</param>
/// <param name="MadeBy">The high byte is the system whose attributes these are.</param>
/// <param name="Flags">APPNOTE 4.4.4.</param>
/// <param name="Method">0 stored, 8 Deflate.</param>
/// <param name="Crc32">Of the bytes unpacked.</param>
/// <param name="PackedSize">Bytes in the zip.</param>
/// <param name="Size">Bytes unpacked, as it says.</param>
/// <param name="Attributes">External attributes: with Unix, the mode in the upper half.</param>
/// <param name="Offset">Where its local header stands.</param>
/// <param name="OtherName">A second name in an extra field (APPNOTE 4.6.9) that differs from the first, or null.</param>
/// <param name="IsZip64">It carries the extended information (APPNOTE 4.5.3).</param>
internal sealed record DirectoryEntry(
    string Name,
    byte[] NameBytes,
    int MadeBy,
    int Flags,
    int Method,
    uint Crc32,
    long PackedSize,
    long Size,
    uint Attributes,
    long Offset,
    string? OtherName,
    bool IsZip64
)
{
    private const int FileType = 0xF000;
    private const int Link = 0xA000;

    /// <summary>It stands for a folder.</summary>
    public bool IsFolder => Name.EndsWith('/');

    /// <summary>Encrypted, by the old way or the strong one.</summary>
    public bool IsEncrypted => (Flags & (1 | (1 << 6) | (1 << 13))) != 0;

    /// <summary>Checksum and sizes stand behind the data.</summary>
    public bool HasDescriptor => (Flags & (1 << 3)) != 0;

    /// <summary>A symbolic link. Some writers set Unix modes and another system: the mode alone counts.</summary>
    public bool IsLink => ((Attributes >> 16) & FileType) == Link;
}
