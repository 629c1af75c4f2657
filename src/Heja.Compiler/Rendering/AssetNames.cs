using System.Collections.Concurrent;
using System.Security.Cryptography;
using Heja.Compiler.Model;
using Heja.Compiler.Sources;

namespace Heja.Compiler.Rendering;

/// <summary>A file that goes into packages, under its name there.</summary>
/// <param name="Name">Flat and unique: Open edX finds files by base name only, and LMSs keep old ones for months.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record Asset(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>Names files by what is in them: <c>&lt;stem&gt;-&lt;hash&gt;.&lt;ext&gt;</c>, ASCII.</summary>
public sealed class AssetNames
{
    private readonly ConcurrentDictionary<SourceFile, Asset> _named = new(ReferenceEqualityComparer.Instance);

    /// <summary>The asset of a source file.</summary>
    public Asset Of(SourceFile file) =>
        _named.GetOrAdd(file, source => Make(Path.GetFileName(source.Path), source.Bytes));

    /// <summary>The asset of something made here.</summary>
    public static Asset Make(string name, ReadOnlyMemory<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..8];
        var stem = Slug.Of(Path.GetFileNameWithoutExtension(name));
        var extension = Slug.Of(Path.GetExtension(name));
        return new Asset(
            $"{(stem.Length == 0 ? "file" : stem[..Math.Min(40, stem.Length)])}-{hash}.{extension}",
            bytes
        );
    }
}
