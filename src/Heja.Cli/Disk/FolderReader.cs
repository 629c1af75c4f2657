using System.IO.Enumeration;
using Heja.Compiler.Sources;

namespace Heja.Cli.Disk;

/// <summary>A folder on disk → CourseFiles. Nothing outside of it is read: links are named and not followed.</summary>
internal static class FolderReader
{
    private static readonly EnumerationOptions Options = new()
    {
        RecurseSubdirectories = true,
        // Hidden files belong to editors and git.
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };

    /// <param name="folder">The folder.</param>
    /// <param name="known">Files that were read before; null: every file is read.</param>
    public static CourseFiles Read(string folder, KnownFiles? known = null) =>
        new(
            new FileSystemEnumerable<SourceFile>(
                folder,
                (ref FileSystemEntry entry) => ToFile(folder, ref entry, known),
                Options
            )
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
                ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
            }
        );

    // Files that a cloud keeps are reparse points on Windows too, and lead nowhere.
    private static bool IsLink(ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.ToFileSystemInfo().LinkTarget is not null;

    private static SourceFile ToFile(string folder, ref FileSystemEntry entry, KnownFiles? known)
    {
        var file = entry.ToFullPath();
        var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
        if (IsLink(ref entry))
            return SourceFile.Link(path);
        return known?.Find(path, entry.Length, entry.LastWriteTimeUtc, Read) ?? Read();

        SourceFile Read() => new(path, () => File.ReadAllBytes(file));
    }
}
