using System.Text;
using Heja.Compiler.Sources;

namespace Heja.Compiler.Fixing;

/// <summary>A file before and after.</summary>
/// <param name="Path">From the workspace's root, with <c>/</c>.</param>
/// <param name="Before">Its text, without byte order mark.</param>
/// <param name="After">What it is to be.</param>
/// <param name="HasMark">It begins with a byte order mark.</param>
public sealed record FixedFile(string Path, string Before, string After, bool HasMark)
{
    /// <summary>All of the file as it is to be: every byte that is not fixed is as it was.</summary>
    public byte[] Bytes => [.. HasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(After)];

    /// <summary>A file with other text.</summary>
    internal static FixedFile Of(SourceFile file, string after)
    {
        var bytes = file.Bytes.Span;
        var hasMark = bytes.StartsWith(Encoding.UTF8.Preamble);
        return new FixedFile(
            file.Path,
            Encoding.UTF8.GetString(hasMark ? bytes[Encoding.UTF8.Preamble.Length..] : bytes),
            after,
            hasMark
        );
    }
}
