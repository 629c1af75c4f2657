using System.Collections.Concurrent;
using System.Collections.Immutable;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Syntax.Yaml;

namespace Heja.Compiler.Rendering;

/// <summary>The words of the theme and the runtime in one language: a flat YAML file that a translator can read.</summary>
public static class ThemeTexts
{
    private static readonly ConcurrentDictionary<(Theme, string), ImmutableSortedDictionary<string, string>?> Read =
        new();

    /// <summary>The texts, or null when the theme does not speak the language.</summary>
    public static ImmutableSortedDictionary<string, string>? Of(Theme theme, string language) =>
        Read.GetOrAdd((theme, language), key => Load(key.Item1, key.Item2));

    private static ImmutableSortedDictionary<string, string>? Load(Theme theme, string language) =>
        theme.Files.TryGetValue($"texts/{language}.yaml", out var file)
        && YamlReader.ReadMap(file, new DiagnosticBag()) is { } map
            ? map.Entries.ToImmutableSortedDictionary(
                entry => entry.Key.Text,
                entry => entry.Value is YamlScalar text ? text.Text : string.Empty,
                StringComparer.Ordinal
            )
            : null;
}
