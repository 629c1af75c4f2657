using System.Collections.Immutable;
using System.Text;
using Heja.Compiler;
using Heja.Compiler.Packaging.Zip;

namespace Heja.Cli.Disk;

/// <summary>A package as it lies on disk.</summary>
/// <param name="Package">What it is.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of the file, 64 lower-case hexadecimal digits.</param>
/// <param name="IsUnchanged">The same bytes were there already.</param>
/// <param name="Sheets">The administrator's sheets beside it, below the output folder.</param>
internal sealed record WrittenPackage(
    Package Package,
    long Size,
    string Sha256,
    bool IsUnchanged,
    ImmutableArray<string> Sheets
);

/// <summary>Writes packages: each beside its place and then renamed, so that nobody ever meets half a file.</summary>
internal static class PackageWriter
{
    /// <summary>Writes a package; null when it has faults, and then nothing is written.</summary>
    /// <param name="compilation">What it comes from: writes its sheets.</param>
    /// <param name="package">What to write.</param>
    /// <param name="output">The folder.</param>
    /// <param name="verify">Whether the file may be written.</param>
    public static WrittenPackage? Write(
        Compilation compilation,
        Package package,
        string output,
        Func<MemoryStream, bool> verify
    )
    {
        using var file = new MemoryStream();
        if (package.Format.IsDocument)
            file.Write(package.Tree.Files[0].Content.Bytes.Span);
        else
            ZipWriter.Write(package.Tree, file);
        if (!verify(file))
            return null;
        var bytes = file.GetBuffer().AsSpan(0, (int)file.Length);
        var isUnchanged = WriteFile(Path.Combine(output, package.Path), bytes);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        var sheets = compilation.SheetsOf(package, bytes.Length, hash).ToList();
        foreach (var sheet in sheets)
            WriteFile(Path.Combine(output, sheet.Path), Encoding.UTF8.GetBytes(sheet.Page));
        return new WrittenPackage(package, bytes.Length, hash, isUnchanged, [.. sheets.Select(sheet => sheet.Path)]);
    }

    /// <summary>Writes a file unless it has these bytes already; true when it had.</summary>
    public static bool WriteFile(string path, ReadOnlySpan<byte> bytes)
    {
        if (
            File.Exists(path)
            && new FileInfo(path).Length == bytes.Length
            && bytes.SequenceEqual(File.ReadAllBytes(path))
        )
            return true;
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        var beside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }

        return false;
    }
}
