using System.Collections.Immutable;

namespace Heja.Compiler.Packaging;

/// <summary>
/// The files of one package in the order in which they are written. Immutable; may be read by many threads at once.
/// </summary>
public sealed class PackageTree
{
    private readonly Dictionary<string, PackageFile> _byPath = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">
    /// A path is not safe to unpack everywhere: absolute, with <c>..</c> or <c>\</c>, with characters outside
    /// <c>[A-Za-z0-9._-/]</c>, there twice, different from another only in case, or both a file and a folder.
    /// Paths are made by the compiler, so this is a bug and never an author's mistake.
    /// </exception>
    public PackageTree(IEnumerable<PackageFile> files)
    {
        Files = [.. files];
        // Where a file system ignores case these are one name: the spelling of each, and whether it is a file.
        var names = new Dictionary<string, (string Spelling, bool IsFile)>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Files)
        {
            if (PackagePath.Refusal(file.Path) is { } refusal)
                throw new ArgumentException($"the path `{file.Path}` {refusal}", nameof(files));
            for (var slash = file.Path.IndexOf('/'); slash >= 0; slash = file.Path.IndexOf('/', slash + 1))
                Claim(file.Path[..slash], isFile: false);
            Claim(file.Path, isFile: true);
            _byPath.Add(file.Path, file);
        }

        void Claim(string name, bool isFile)
        {
            if (!names.TryAdd(name, (name, isFile)) && (isFile || names[name] != (name, false)))
                throw new ArgumentException($"the path `{name}` clashes with `{names[name].Spelling}`", nameof(files));
        }
    }

    /// <summary>All files, in order.</summary>
    public ImmutableArray<PackageFile> Files { get; }

    /// <summary>The file at exactly this path, or null.</summary>
    public PackageFile? Find(string path) => _byPath.GetValueOrDefault(path);
}
