using Heja.Compiler.Sources;

namespace Heja.Compiler.Tests.Golden;

/// <summary>Where the repository lies: above the built tests.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Stands for a link in a folder that is read.</summary>
    public static readonly byte[] Link = "a link"u8.ToArray();

    public static string CasesFolder { get; } = Path.Combine(Root, "tests", "Heja.Compiler.Tests", "Cases");

    /// <summary>Every file below a folder, by its path from there.</summary>
    public static SortedDictionary<string, byte[]> ReadFolder(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(folder, path).Replace('\\', '/')] = File.ReadAllBytes(path);
        return files;
    }

    public static CourseFiles ToCourseFiles(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        new(
            files.Select(file =>
                ReferenceEquals(file.Value, Link)
                    ? SourceFile.Link(file.Key)
                    : new SourceFile(file.Key, () => file.Value)
            )
        );

    private static string Find(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "HejaInnovation.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("HejaInnovation.sln is not above the built tests");
    }
}
