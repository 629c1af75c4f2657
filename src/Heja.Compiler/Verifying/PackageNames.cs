namespace Heja.Compiler.Verifying;

/// <summary>The names of a package's files, and how near others come to them.</summary>
internal sealed class PackageNames
{
    private readonly HashSet<string> _exact;
    private readonly Dictionary<string, string> _anyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    public PackageNames(IEnumerable<string> files)
    {
        All = [.. files];
        _exact = All.ToHashSet(StringComparer.Ordinal);
        foreach (var name in All)
        {
            _anyCase.TryAdd(name, name);
            if (name.LastIndexOf('/') is > 0 and var slash)
                _folders.Add(name[..slash]);
        }
    }

    /// <summary>Every file, in the order of the zip.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Whether there is a file of exactly this name.</summary>
    public bool Contains(string name) => _exact.Contains(name);

    /// <summary>Whether files lie directly in this folder; the empty name is the root.</summary>
    public bool IsFolder(string name) => name.Length == 0 || _folders.Contains(name);

    /// <summary>What to say of a file that is not there: that it is spelt otherwise, when it is.</summary>
    public string Missing(string name) =>
        _anyCase.TryGetValue(name, out var other)
            ? $"`{Printable.Short(name)}` is not in the package; what is there is called `{Printable.Short(other)}`"
            : $"`{Printable.Short(name)}` is not in the package";
}
