namespace Heja.Compiler.Verifying.Archives;

/// <summary>Open edX serves a file by its name alone, the first it meets in any folder (openedx-scorm-xblock, assets_proxy).</summary>
internal static class BaseNames
{
    public static void Check(IEnumerable<DirectoryEntry> entries, Findings findings)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(entry => !entry.IsFolder))
        {
            var name = Path.GetFileName(entry.Name);
            if (!seen.TryAdd(name, entry.Name) && seen[name] != entry.Name)
                findings.Add(
                    ZipCodes.RepeatedBaseName,
                    findings.Entry(entry.Name),
                    $"in Open edX this file cannot be told from `{Printable.Short(seen[name])}`: it looks for names without folders",
                    "rename one of them"
                );
        }
    }
}
