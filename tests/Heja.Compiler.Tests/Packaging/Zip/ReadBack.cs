using System.IO.Compression;
using System.IO.Hashing;

namespace Heja.Compiler.Tests.Packaging.Zip;

/// <summary>Reads a zip with a reader that is not ours. .NET's does not compare checksums by itself: this does.</summary>
internal static class ReadBack
{
    public static List<(string Path, byte[] Bytes)> Files(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        var files = new List<(string, byte[])>();
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            if (Crc32.HashToUInt32(bytes.ToArray()) != entry.Crc32 || bytes.Length != entry.Length)
                throw new InvalidDataException($"the checksum of {entry.FullName} is wrong");
            files.Add((entry.FullName, bytes.ToArray()));
        }
        return files;
    }
}
