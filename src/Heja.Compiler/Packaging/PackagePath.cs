using System.Buffers;

namespace Heja.Compiler.Packaging;

/// <summary>
/// What a path in a package may look like: what every LMS, unzip program and file system takes as it is, and what
/// needs no escaping in a manifest.
/// </summary>
internal static class PackagePath
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-/"
    );

    /// <summary>A phrase that says what is wrong with the path, or null.</summary>
    public static string? Refusal(string path)
    {
        if (path.Length == 0)
            return "is empty";
        // APPNOTE 4.4.10: the length of a name has two bytes.
        if (path.Length > ushort.MaxValue)
            return "is too long for a zip";
        if (path[0] == '/')
            return "is absolute";
        if (path.AsSpan().ContainsAnyExcept(Allowed))
            return "has a character other than A-Z, a-z, 0-9, `.`, `_`, `-` and `/`";
        foreach (var range in path.AsSpan().Split('/'))
        {
            switch (path.AsSpan(range))
            {
                case "":
                    return "has an empty segment";
                case "." or "..":
                    return "has a segment `.` or `..`";
            }
        }
        return null;
    }
}
