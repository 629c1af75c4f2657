namespace Heja.Compiler.Binding;

/// <summary>Paths as authors write them: relative to the file they stand in.</summary>
public static class FilePaths
{
    /// <summary>The path from the workspace's root, or null when it leaves the workspace or is no relative path.</summary>
    /// <param name="from">The file it is written in.</param>
    /// <param name="relative">What is written.</param>
    public static string? Resolve(string from, string relative)
    {
        if (relative.Length == 0 || relative.StartsWith('/') || relative.Contains('\\', StringComparison.Ordinal))
            return null;
        var steps = new List<string>(from.Split('/')[..^1]);
        foreach (var step in relative.Split('/'))
        {
            if (step == "..")
            {
                if (steps.Count == 0)
                    return null;
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ""))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    /// <summary>The variant of a file for a language when there is one: <c>tavla.sv.png</c> for <c>tavla.png</c>.</summary>
    public static string Variant(string path, string language)
    {
        var dot = path.LastIndexOf('.');
        return dot < 0 ? path : $"{path[..dot]}.{language}{path[dot..]}";
    }
}
