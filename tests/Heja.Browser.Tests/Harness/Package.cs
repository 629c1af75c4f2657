using System.IO.Compression;
using System.Text;

namespace Heja.Browser.Tests.Harness;

/// <summary>The files of one package, as an LMS has them after the upload. Nothing touches a disk.</summary>
internal sealed class Package
{
    private readonly Dictionary<string, byte[]> _files;

    private Package(string name, Dictionary<string, byte[]> files)
    {
        Name = name;
        _files = files;
    }

    public string Name { get; }

    public IReadOnlyDictionary<string, byte[]> Files => _files;

    public static Package Unzip(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            files.Add(entry.FullName, copy.ToArray());
        }
        return new Package(Path.GetFileNameWithoutExtension(path), files);
    }

    public static Package Of(string name, params (string Path, string Text)[] files) =>
        new(name, files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text)));

    public string Text(string path) => Encoding.UTF8.GetString(_files[path]);

    /// <summary>Scripts and styles that heja adds to the course's own content, and their compressed sizes in bytes.</summary>
    public Dictionary<string, long> CompressedCode() =>
        _files
            .Where(file => Path.GetExtension(file.Key) is ".js" or ".css")
            .Where(file => !Text(file.Key).StartsWith("self.heja", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => Compressed(file.Value));

    private static long Compressed(byte[] content)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        return target.Length;
    }

    /// <summary>The same package under another name, its scripts changed: a runtime that does something wrong.</summary>
    public Package Sabotaged(string how, Func<string, string> change)
    {
        var changed = 0;
        var files = _files.ToDictionary(
            file => file.Key,
            file =>
            {
                if (!file.Key.EndsWith(".js", StringComparison.Ordinal))
                    return file.Value;
                var before = Encoding.UTF8.GetString(file.Value);
                var after = change(before);
                changed += before == after ? 0 : 1;
                return Encoding.UTF8.GetBytes(after);
            }
        );
        if (changed == 0)
            throw new InvalidOperationException($"'{how}' changed nothing in {Name}");
        return new Package($"{Name}-{how}", files);
    }
}
