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

    /// <summary>Path from the workspace's root, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>What is in it.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.Value;
}
