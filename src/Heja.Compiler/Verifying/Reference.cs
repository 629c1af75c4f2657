namespace Heja.Compiler.Verifying;

/// <summary>What a reference leads to.</summary>
internal enum Target
{
    /// <summary>Nothing that could be missing: the page itself, a mail address, data.</summary>
    Nothing,

    /// <summary>A file of the package.</summary>
    File,

    /// <summary>Another host.</summary>
    OtherHost,

    /// <summary>The LMS's own host, outside of the package.</summary>
    Outside,
}

/// <summary>A reference in a page, a style or a manifest, seen from the file it stands in.</summary>
/// <param name="Target">What kind of place it leads to.</param>
/// <param name="Path">The file, from the package's root; for another host, that host.</param>
internal readonly record struct Reference(Target Target, string Path)
{
    // Characters. File systems end far before; without a limit one long `xml:base` is copied for every file.
    private const int LongestPath = 4000;

    /// <summary>Resolves a reference as a browser does.</summary>
    /// <param name="folder">The folder of the file it stands in: empty, or with a slash at the end.</param>
    /// <param name="written">As it stands there.</param>
    public static Reference Resolve(string folder, string written)
    {
        // A browser drops white space around a reference and line breaks in it, and takes `\` for `/`.
        var text = written
            .Trim()
            .Replace("\n", string.Empty, StringComparison.Ordinal)
            .Replace("\r", string.Empty, StringComparison.Ordinal)
            .Replace("\t", string.Empty, StringComparison.Ordinal)
            .Replace('\\', '/');
        if (text.Length == 0 || text[0] is '#' or '?')
            return default;
        if (text.StartsWith("//", StringComparison.Ordinal))
            return new Reference(Target.OtherHost, Host(text[2..]));
        if (Scheme(text) is { } scheme)
            return IsNetwork(scheme)
                ? new Reference(Target.OtherHost, Host(text[(scheme.Length + 1)..].TrimStart('/')))
                : default;
        if (text[0] == '/' || folder.Length + text.Length > LongestPath)
            return new Reference(Target.Outside, text);
        var path = Combine(folder, Unescape(text.Split('?', '#')[0]));
        return path is null ? new Reference(Target.Outside, text) : new Reference(Target.File, path);
    }

    /// <summary>Whether a text is an address on another host and nothing else.</summary>
    public static bool IsOtherHost(string text) => Resolve(string.Empty, text).Target == Target.OtherHost;

    private static bool IsNetwork(string scheme) =>
        scheme.ToLowerInvariant() is "http" or "https" or "ws" or "wss" or "ftp";

    private static string? Scheme(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ':')
                return i > 0 ? text[..i] : null;
            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('+' or '-' or '.'))
                return null;
        }

        return null;
    }

    private static string Host(string rest) => rest.Split('/', '?', '#')[0].Split('@')[^1];

    private static string Unescape(string text)
    {
        try
        {
            return Uri.UnescapeDataString(text);
        }
        catch (UriFormatException)
        {
            return text;
        }
    }

    // Null when it climbs out of the package.
    private static string? Combine(string folder, string path)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                    return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
