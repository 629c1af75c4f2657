namespace Heja.Compiler.Verifying.Archives;

/// <summary>How entries are packed: which of them an LMS can unpack at all.</summary>
internal static class EntryKinds
{
    /// <summary>Whether the entry's bytes can be read; when not, it has been said why.</summary>
    public static bool Check(DirectoryEntry entry, Findings findings)
    {
        var place = findings.Entry(entry.Name);
        if (entry.IsLink)
            findings.Add(
                ZipCodes.LinkEntry,
                place,
                "the entry is a link, and what it leads to may lie outside of the package",
                "put the file itself there"
            );
        else if (entry.IsEncrypted)
            findings.Add(ZipCodes.EncryptedEntry, place, "the file is encrypted", "pack it without a password");
        else if (entry.Method is not (0 or 8))
            findings.Add(
                ZipCodes.ForeignCompression,
                place,
                $"the file is compressed by method {entry.Method}, and LMSs know only Deflate",
                "pack it with Deflate (the usual “zip”)"
            );
        else
            return true;
        return false;
    }
}
