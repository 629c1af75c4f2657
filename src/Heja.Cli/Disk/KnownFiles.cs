using System.Collections.Concurrent;
using Heja.Compiler.Sources;

namespace Heja.Cli.Disk;

/// <summary>
/// The files of a folder as they were last read: one whose size and time are the same is not read, and not parsed, again.
/// </summary>
internal sealed class KnownFiles
{
    private readonly ConcurrentDictionary<string, (long Length, DateTimeOffset Written, SourceFile File)> _files = new(
        StringComparer.Ordinal
    );

    public SourceFile Find(string path, long length, DateTimeOffset written, Func<SourceFile> read)
    {
        if (_files.TryGetValue(path, out var known) && known.Length == length && known.Written == written)
            return known.File;
        var file = read();
        _files[path] = (length, written, file);
        return file;
    }
}
