using Heja.Compiler.Sources;

namespace Heja.Cli.Disk;

/// <summary>A folder on disk → CourseFiles.</summary>
internal static class FolderReader
{
    private static readonly EnumerationOptions Options = new()
    {
        RecurseSubdirectories = true,
        // Hidden files belong to editors and git; a link may lead out of the folder, or round in it.
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    public static CourseFiles Read(string folder) =>
        new(
            Directory
                .EnumerateFiles(folder, "*", Options)
                .Select(file => new SourceFile(
                    Path.GetRelativePath(folder, file).Replace('\\', '/'),
                    () => File.ReadAllBytes(file)
                ))
        );
}
