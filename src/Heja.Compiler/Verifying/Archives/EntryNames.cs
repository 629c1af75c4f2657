using System.Buffers;
using Heja.Compiler.Sources;

namespace Heja.Compiler.Verifying.Archives;

/// <summary>The names of entries, as those who unpack them take them.</summary>
internal static class EntryNames
{
    private static readonly SearchValues<char> Portable = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-/"
    );

    private static readonly SearchValues<string> SystemFiles = SearchValues.Create(
        [".DS_Store", "__MACOSX", "Thumbs.db", "desktop.ini", ".git/", ".svn/"],
        StringComparison.OrdinalIgnoreCase
    );

    // What LMSs are known to refuse (nested archives), or to serve under a type that browsers do not take (.mjs, .wasm).
    private static readonly string[] RiskyTypes =
    [
        ".zip",
        ".gz",
        ".br",
        ".rar",
        ".7z",
        ".exe",
        ".dll",
        ".bat",
        ".cmd",
        ".sh",
        ".php",
        ".jsp",
        ".asp",
        ".aspx",
        ".mjs",
        ".wasm",
        ".dat",
        ".swf",
    ];

    public static void Check(IReadOnlyCollection<DirectoryEntry> entries, Findings findings)
    {
        foreach (var entry in entries)
        {
            if (Escape(entry.Name) is { } escape)
                findings.Add(
                    ZipCodes.UnsafeName,
                    findings.Entry(entry.Name),
                    $"the name `{Printable.Short(entry.Name)}` {escape}",
                    "do not unpack it; names in a package are relative, with `/`, and stay inside of it"
                );
            else
                CheckLooks(entry, findings);
        }

        CheckClashes(entries, findings);
    }

    /// <summary>Whether a name stays inside of the package wherever it is unpacked.</summary>
    public static bool IsSafe(string name) => Escape(name) is null;

    private static string? Escape(string name)
    {
        if (name.Length == 0)
            return "is empty";
        if (name[0] == '/')
            return "is absolute";
        if (name.Contains('\\', StringComparison.Ordinal))
            return "has a `\\`, which is a folder on some systems only";
        if (name.Length > 1 && name[1] == ':')
            return "names a drive";
        if (name.Any(c => TextReading.IsForbidden(c) || char.IsControl(c)))
            return "has a character that cannot be seen";
        return name.TrimEnd('/').Split('/').Any(part => part is "" or "." or "..")
            ? "has a part that is empty, `.` or `..`"
            : null;
    }

    private static void CheckLooks(DirectoryEntry entry, Findings findings)
    {
        var (name, place) = (entry.Name, findings.Entry(entry.Name));
        var type = Path.GetExtension(name);
        if (name.AsSpan().ContainsAny(SystemFiles))
            findings.Add(
                ZipCodes.SystemFile,
                place,
                "the file belongs to the computer where it was packed",
                "leave it out"
            );
        else if (RiskyTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
            findings.Add(
                ZipCodes.RiskyFileType,
                place,
                $"some LMSs refuse files of the type `{type}`, or serve them so that browsers do not use them",
                "do without it, or try it in your LMS first"
            );
        if (name.AsSpan().ContainsAnyExcept(Portable))
            findings.Add(
                ZipCodes.UnportableName,
                place,
                $"some LMSs lose the character `{Printable.Short(name.First(c => !Portable.Contains(c)).ToString())}` of the name, and links to it break",
                "use only A-Z, a-z, 0-9, `.`, `_` and `-`"
            );
    }

    private static void CheckClashes(IReadOnlyCollection<DirectoryEntry> entries, Findings findings)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var exact = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var name = entry.Name.TrimEnd('/');
            if (!exact.Add(name))
                Duplicate(entry, "the name stands there twice", findings);
            else if (!seen.TryAdd(name, name))
                findings.Add(
                    ZipCodes.CaseClash,
                    findings.Entry(entry.Name),
                    $"`{Printable.Short(name)}` and `{Printable.Short(seen[name])}` are one file on some systems",
                    "rename one of them"
                );
        }

        CheckFolders(entries, findings);
    }

    private static void CheckFolders(IReadOnlyCollection<DirectoryEntry> entries, Findings findings)
    {
        var files = entries
            .Where(entry => !entry.IsFolder)
            .Select(entry => entry.Name)
            .ToHashSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var entry in entries)
        {
            var name = entry.Name.AsSpan().TrimEnd('/');
            if (name.LastIndexOf('/') is > 0 and var slash && files.Contains(name[..slash]))
                Duplicate(entry, $"`{Printable.Short(entry.Name[..slash])}` is both a file and a folder", findings);
        }
    }

    private static void Duplicate(DirectoryEntry entry, string what, Findings findings) =>
        findings.Add(
            ZipCodes.DuplicateEntry,
            findings.Entry(entry.Name),
            what,
            "pack it again: which of the two is unpacked depends on the program"
        );
}
