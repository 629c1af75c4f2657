using System.Collections.Immutable;

namespace Heja.Compiler.Sources;

/// <summary>All files of a workspace, by path in ordinal order: what the compiler gets instead of a disk.</summary>
public sealed class CourseFiles
{
    private readonly ImmutableSortedDictionary<string, SourceFile> _files;

    /// <param name="files">The files; paths are unique.</param>
    public CourseFiles(IEnumerable<SourceFile> files)
    {
        var all = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToLookup(file => file.IsLink);
        _files = all[false].ToImmutableSortedDictionary(file => file.Path, file => file, StringComparer.Ordinal);
        Links = [.. all[true].Select(file => file.Path)];
    }

    /// <summary>The links among them, in ordinal order: they are in no other list.</summary>
    public ImmutableArray<string> Links { get; }

    /// <summary>Every path, in ordinal order.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>Whether there is a file of exactly this name; case counts on every system.</summary>
    public bool Contains(string path) => _files.ContainsKey(path);

    /// <summary>The file of this name, or null.</summary>
    public SourceFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>Whether all files are the same as there, but for those of whose names this is true: they may differ in what is in them.</summary>
    public bool IsLike(CourseFiles other, Func<string, bool> mayDiffer) =>
        Links.SequenceEqual(other.Links)
        && _files.Count == other._files.Count
        && _files
            .Zip(other._files)
            .All(pair =>
                pair.First.Key == pair.Second.Key
                && (ReferenceEquals(pair.First.Value, pair.Second.Value) || mayDiffer(pair.First.Key))
            );

    /// <summary>The paths inside a folder, however deep, in ordinal order.</summary>
    public IEnumerable<string> Under(string folder) =>
        _files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal));
}
