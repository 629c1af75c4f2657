namespace Heja.Compiler.Model.Pictures;

/// <summary>Judges an address in an SVG as a browser would read it.</summary>
internal static class SvgAddress
{
    private const int Shown = 60;
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    /// <summary>A phrase about an address that runs something or is on another host; null for one that may stay.</summary>
    public static string? Judge(string address)
    {
        var url = WithoutIgnored(address);
        var scheme = Scheme(url);
        if (scheme is "javascript" or "vbscript")
            return $"a `{scheme}:` address";
        var leaves = scheme is null ? url is ['/' or '\\', '/' or '\\', ..] : scheme != "data" || !HoldsPicture(url);
        return leaves ? $"a reference to `{(url.Length <= Shown ? url : $"{url[..Shown]}…")}`" : null;
    }

    // URL standard, 4.4: C0 controls and spaces around an address are dropped, tabs and line breaks everywhere.
    private static string WithoutIgnored(string address)
    {
        var kept = address.AsSpan();
        while (kept is [<= ' ', ..])
            kept = kept[1..];
        while (kept is [.., <= ' '])
            kept = kept[..^1];
        return kept.ContainsAny('\t', '\n', '\r')
            ? kept.ToString().Replace("\t", "").Replace("\n", "").Replace("\r", "")
            : kept.ToString();
    }

    private static string? Scheme(string url)
    {
        var colon = url.IndexOf(':');
        return colon > 0 && char.IsAsciiLetter(url[0]) && url.Take(colon).All(IsOfScheme)
            ? url[..colon].ToLowerInvariant()
            : null;
    }

    private static bool IsOfScheme(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '.' or '-';

    private static bool HoldsPicture(string dataUrl)
    {
        var type = dataUrl.AsSpan("data:".Length);
        var end = type.IndexOfAny(';', ',');
        return end >= 0 && Pictures.Contains(type[..end].ToString(), StringComparer.OrdinalIgnoreCase);
    }
}
