using System.Collections.Concurrent;
using System.Collections.Immutable;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax.Yaml;

namespace Heja.Compiler.Administration;

/// <summary>
/// The words of a document for people who look after courses, in one language: a YAML file that a translator can read. A key gives a
/// text, a list of texts, or a list of mappings.
/// </summary>
internal sealed class DocumentTexts
{
    private const string Prefix = "administration/texts/";

    private static readonly ImmutableSortedDictionary<string, Text.SourceText> Files = EmbeddedFiles.Read(Prefix);
    private static readonly ConcurrentDictionary<string, DocumentTexts> Read = new(StringComparer.Ordinal);

    private readonly ImmutableDictionary<string, YamlNode> _nodes;

    private DocumentTexts(string file) =>
        _nodes = (
            YamlReader.ReadMap(Files[file], new DiagnosticBag())
            ?? throw new InvalidOperationException($"`{file}` is not YAML")
        ).Entries.ToImmutableDictionary(entry => entry.Key.Text, entry => entry.Value, StringComparer.Ordinal);

    /// <summary>The texts of a document, as <c>sheet</c>, in a language it is written in.</summary>
    public static DocumentTexts Of(string document, string language) =>
        Read.GetOrAdd($"{document}.{language}.yaml", file => new DocumentTexts(file));

    /// <summary>The languages a document is written in, the first one first.</summary>
    public static ImmutableArray<string> Languages(string document) =>
        [
            .. Files
                .Keys.Where(file => file.StartsWith($"{document}.", StringComparison.Ordinal))
                .Select(file => file.Split('.')[1])
                .OrderDescending(StringComparer.Ordinal),
        ];

    /// <summary>All texts: a key for each, and for each entry of a list.</summary>
    public IEnumerable<string> Keys =>
        _nodes
            .SelectMany(entry =>
                entry.Value is YamlList list
                    ? list.Items.SelectMany(
                        (item, index) =>
                            item is YamlMap map
                                ? map.Entries.Select(one => $"{entry.Key}[{index}].{one.Key.Text}")
                                : [$"{entry.Key}[{index}]"]
                    )
                    : [entry.Key]
            )
            .Order(StringComparer.Ordinal);

    /// <summary>A text, its <c>{names}</c> filled in.</summary>
    public string Text(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        Fill(Find(key) ?? throw Missing(key), values);

    /// <summary>A text as it is written, or null.</summary>
    public string? Find(string key) => (_nodes.GetValueOrDefault(key) as YamlScalar)?.Text;

    /// <summary>A list of texts: of the first key that the document has.</summary>
    public ImmutableArray<string> List(params ReadOnlySpan<string> keys) =>
        [.. Items(keys).OfType<YamlScalar>().Select(item => item.Text)];

    /// <summary>A list of mappings: of the first key that the document has.</summary>
    public ImmutableArray<ImmutableDictionary<string, string>> Maps(params ReadOnlySpan<string> keys) =>
        [
            .. Items(keys)
                .OfType<YamlMap>()
                .Select(map =>
                    map.Entries.ToImmutableDictionary(
                        entry => entry.Key.Text,
                        entry => entry.Value is YamlScalar text ? text.Text : string.Empty
                    )
                ),
        ];

    /// <summary>Fills <c>{names}</c> in a text.</summary>
    public static string Fill(string text, params ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values)
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }

    private ImmutableArray<YamlNode> Items(ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (_nodes.GetValueOrDefault(key) is YamlList list)
                return list.Items;
        }

        throw Missing(keys[^1]);
    }

    private static InvalidOperationException Missing(string key) => new($"there is no text `{key}`");
}
