namespace Heja.Compiler.Tests.Docs;

/// <summary>The repository's <c>docs/</c>.</summary>
internal static class DocsFolder
{
    public static string Root { get; } = Path.Combine(FindRepository(), "docs");

    /// <summary>The pages of a folder of <c>docs/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Pages(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Root, folder), "*.md").Order(StringComparer.Ordinal)];

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HejaInnovation.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("no folder above the tests has a solution");
    }
}
