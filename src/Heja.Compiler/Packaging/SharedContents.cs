using System.Collections.Concurrent;
using Heja.Compiler.Rendering;
using Heja.Compiler.Sources;

namespace Heja.Compiler.Packaging;

/// <summary>One content object for all packages that carry the same bytes: it is deflated once.</summary>
public sealed class SharedContents
{
    private readonly ConcurrentDictionary<string, PackageContent> _contents = new(StringComparer.Ordinal);

    /// <summary>An asset as a file of a package.</summary>
    public PackageFile Of(Asset asset)
    {
        var content = _contents.GetOrAdd(asset.Name, _ => new PackageContent(asset.Bytes));
        // The name holds 32 bits of the hash only.
        if (!content.Bytes.Span.SequenceEqual(asset.Bytes.Span))
            throw new InvalidOperationException($"two files would be called {asset.Name}");
        return new PackageFile(asset.Name, content);
    }

    /// <summary>A file built into the tool, under the name it has there.</summary>
    public PackageFile Embedded(string folder, string name) =>
        new(name, _contents.GetOrAdd(folder + name, path => new PackageContent(EmbeddedFiles.Bytes(path))));

    /// <summary>A script built into the tool, named by its content.</summary>
    public PackageFile Script(string name) => Of(AssetNames.Make(name, Embedded("runtime/", name).Content.Bytes));
}
