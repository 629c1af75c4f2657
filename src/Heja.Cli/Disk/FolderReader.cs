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

    public static CourseFiles Read(string folder) =>
        new(
            new FileSystemEnumerable<SourceFile>(
                folder,
                (ref FileSystemEntry entry) => ToFile(folder, entry.ToFullPath(), IsLink(ref entry)),
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

    private static SourceFile ToFile(string folder, string file, bool isLink)
    {
        var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
        return isLink ? SourceFile.Link(path) : new SourceFile(path, () => File.ReadAllBytes(file));
    }
}
