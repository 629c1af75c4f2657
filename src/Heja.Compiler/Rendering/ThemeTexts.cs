using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Text;

namespace Heja.Compiler.Rendering;

/// <summary>The words of the theme and the runtime in one language: a flat YAML file that a translator can read.</summary>
public static partial class ThemeTexts
{
    private const string Folder = "texts/";

    // The file that the others are compared with.
    private const string Complete = "texts/en.yaml";

    private const int MostNamed = 5;

    private static readonly ConcurrentDictionary<(Theme, string), ImmutableSortedDictionary<string, string>?> Read =
        new();

    /// <summary>The texts, or null when the theme does not speak the language.</summary>
    public static ImmutableSortedDictionary<string, string>? Of(Theme theme, string language) =>
        Read.GetOrAdd(
            (theme, language),
            key => key.Item1.Files.TryGetValue($"{Folder}{key.Item2}.yaml", out var file) ? Load(file) : null
        );

    /// <summary>Whether a file of the theme holds its words in a language, be it one more than the theme has.</summary>
    public static bool IsTexts(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal);

    /// <summary>Reports what a translation of the texts lacks.</summary>
    public static void Check(SourceText file, Theme theme, DiagnosticBag diagnostics)
    {
        if (Load(file) is not { } texts || Load(theme.Files[Complete]) is not { } complete)
            return;
        var missing = complete.Keys.Where(key => string.IsNullOrWhiteSpace(texts.GetValueOrDefault(key))).ToList();
        if (missing.Count > 0)
            diagnostics.Add(
                TemplateCodes.IncompleteTexts,
                new SourceLocation(file, default),
                $"the file lacks {Named(missing)}",
                $"translate them from `templates/default/{Complete}`"
            );
        foreach (var (key, text) in texts)
        {
            var lost = Filled(complete.GetValueOrDefault(key, string.Empty)).Except(Filled(text)).FirstOrDefault();
            if (lost is not null && !missing.Contains(key))
                diagnostics.Add(
                    TemplateCodes.IncompleteTexts,
                    PlaceOf(key, file),
                    $"`{key}` lacks `{lost}`",
                    "write it where the number or the title is to stand"
                );
        }
    }

    private static ImmutableSortedDictionary<string, string>? Load(SourceText file) =>
        YamlReader
            .ReadMap(file, new DiagnosticBag())
            ?.Entries.ToImmutableSortedDictionary(
                entry => entry.Key.Text,
                entry => entry.Value is YamlScalar text ? text.Text : string.Empty,
                StringComparer.Ordinal
            );

    private static string Named(List<string> keys)
    {
        var named = string.Join(", ", keys.Take(MostNamed).Select(key => $"`{key}`"));
        return keys.Count > MostNamed ? $"{named} and {keys.Count - MostNamed} more texts" : named;
    }

    private static IEnumerable<string> Filled(string text) => Braces().Matches(text).Select(match => match.Value);

    private static SourceLocation PlaceOf(string key, SourceText file) =>
        YamlReader.ReadMap(file, new DiagnosticBag())?[key]?.Location ?? new SourceLocation(file, default);

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
