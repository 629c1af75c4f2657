using System.Security.Cryptography;
using System.Text;

namespace Heja.Compiler.Packaging;

/// <summary>
/// The bytes of one file, with everything that is derived from them. Each derived value is made on first use, once,
/// whatever number of threads and packages ask for it: hand the same object to every package that carries the bytes.
/// </summary>
public sealed class PackageContent
{
    private readonly Lazy<string> _hash;
    private readonly Lazy<uint> _crc32;
    private readonly Lazy<byte[]?> _deflated;

    /// <param name="bytes">Owned by this object from now on: whoever made them must not change them.</param>
    public PackageContent(ReadOnlyMemory<byte> bytes)
        : this(bytes, Zip.Deflate.Compress) { }

    internal PackageContent(ReadOnlyMemory<byte> bytes, Func<ReadOnlyMemory<byte>, byte[]> deflate)
    {
        Bytes = bytes;
        _hash = new(() => Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
        _crc32 = new(() => System.IO.Hashing.Crc32.HashToUInt32(bytes.Span));
        _deflated = new(() =>
        {
            var deflated = deflate(bytes);
            return deflated.Length < bytes.Length ? deflated : null;
        });
    }

    /// <summary>The file's bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The file's size in bytes.</summary>
    public int Length => Bytes.Length;

    /// <summary>SHA-256 of the bytes: 64 lower-case hexadecimal digits.</summary>
    public string Hash => _hash.Value;

    /// <summary>The checksum of ZIP (APPNOTE 4.4.7), as <see cref="System.IO.Hashing.Crc32"/> computes it.</summary>
    public uint Crc32 => _crc32.Value;

    /// <summary>The bytes as a raw deflate stream (RFC 1951); null when that would not be smaller.</summary>
    // Null must be a null of the type itself: a null array converts to empty memory, which is not null.
    public ReadOnlyMemory<byte>? Deflated =>
        _deflated.Value is { } deflated ? deflated : default(ReadOnlyMemory<byte>?);

    /// <summary>The text in UTF-8, without a byte order mark.</summary>
    public static PackageContent FromText(string text) => new(Encoding.UTF8.GetBytes(text));
}
