namespace Heja.Compiler.Sources;

/// <summary>One file of a workspace. Its bytes are read the first time they are needed.</summary>
public sealed class SourceFile
{
    private readonly Lazy<byte[]> _bytes;

    /// <param name="path">Path from the workspace's root, with <c>/</c>.</param>
    /// <param name="read">Reads the whole file.</param>
    public SourceFile(string path, Func<byte[]> read)
    {
        Path = path;
        _bytes = new Lazy<byte[]>(read);
    }

    /// <summary>A link to a file or folder, which is not followed.</summary>
    public static SourceFile Link(string path) => new(path, () => []) { IsLink = true };

    /// <summary>Path from the workspace's root, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>It is a link, and nobody knows what is behind it.</summary>
    public bool IsLink { get; private init; }

    /// <summary>What is in it.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.Value;
}
