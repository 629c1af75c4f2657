using System.Collections.Immutable;
using Heja.Compiler.Text;

namespace Heja.Compiler.Sources;

/// <summary>Files built into the tool: the theme, the runtime's bundles, the schemas.</summary>
public static class EmbeddedFiles
{
    private static readonly System.Reflection.Assembly Assembly = typeof(EmbeddedFiles).Assembly;

    /// <summary>The texts whose names begin with a prefix, by the rest of their name.</summary>
    public static ImmutableSortedDictionary<string, SourceText> Read(string prefix) =>
        Assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(
                name => name[prefix.Length..],
                name => new SourceText(name, System.Text.Encoding.UTF8.GetString(Bytes(name))),
                StringComparer.Ordinal
            );

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="InvalidOperationException">The build forgot to embed it.</exception>
    public static byte[] Bytes(string name)
    {
        using var stream =
            Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"`{name}` is not built into this program");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
