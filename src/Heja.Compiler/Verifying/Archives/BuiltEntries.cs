using Heja.Compiler.Packaging;

namespace Heja.Compiler.Verifying.Archives;

/// <summary>Compares the directory of a zip with the files it was made of.</summary>
internal static class BuiltEntries
{
    public static void Check(IReadOnlyList<DirectoryEntry> entries, PackageTree tree, Findings findings)
    {
        if (entries.Count != tree.Files.Length)
            findings.Add(
                ZipCodes.TruncatedZip,
                findings.Package,
                $"the zip has {entries.Count} files, and {tree.Files.Length} were packed",
                "this is a bug in heja"
            );
        foreach (var (entry, file) in entries.Zip(tree.Files))
        {
            if ((entry.Name, entry.Crc32, entry.Size) != (file.Path, file.Content.Crc32, file.Content.Length))
                findings.Add(
                    ZipCodes.WrongChecksum,
                    findings.Entry(entry.Name),
                    $"the zip does not hold `{file.Path}` as it was packed",
                    "this is a bug in heja"
                );
        }
    }
}
