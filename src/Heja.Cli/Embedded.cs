namespace Heja.Cli;

/// <summary>Texts built into the program.</summary>
internal static class Embedded
{
    private static readonly System.Reflection.Assembly Assembly = typeof(Embedded).Assembly;

    /// <summary>The names that begin with a prefix, in order.</summary>
    public static IEnumerable<string> Names(string prefix) =>
        Assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The bytes of a file, or null.</summary>
    public static byte[]? Find(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>A text.</summary>
    /// <exception cref="InvalidOperationException">The build forgot to embed it.</exception>
    public static string Text(string name)
    {
        using var stream =
            Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"`{name}` is not built into this program");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
