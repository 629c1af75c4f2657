using System.Collections.Immutable;
using System.Globalization;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding.Yaml;

/// <summary>
/// Reads a mapping whose keys are closed. Every key that is asked for is known; <see cref="Finish"/> reports the others. A value
/// of the wrong kind is reported once and read as absent.
/// </summary>
/// <param name="map">The mapping.</param>
/// <param name="diagnostics">Where what is wrong goes.</param>
/// <param name="shape">Learns what is asked for: a mapping is described by binding an empty one. Null: nobody asks.</param>
public sealed class YamlForm(YamlMap map, DiagnosticBag diagnostics, YamlShape? shape = null)
{
    private static readonly string[] Secrets =
    [
        "password",
        "passwd",
        "secret",
        "token",
        "apikey",
        "api-key",
        "credential",
    ];

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Where the mapping is written.</summary>
    public SourceLocation Location => map.Location;

    /// <summary>A value of any kind, or null when the key is absent or empty.</summary>
    public YamlNode? Node(string key)
    {
        _known.Add(key);
        return map[key] is YamlScalar { IsNull: true } ? null : map[key];
    }

    /// <summary>A text, or null.</summary>
    public YamlScalar? Scalar(string key)
    {
        shape?.Note(new YamlKey(key, YamlKind.Text));
        return SingleValue(key);
    }

    /// <summary>A text that must be there.</summary>
    public YamlScalar? Required(string key, string example) => Demand(key, example) ? Scalar(key) : null;

    /// <summary>Reports a key that must be there and is not.</summary>
    public bool Demand(string key, string example)
    {
        shape?.Note(new YamlKey(key, YamlKind.Any) { IsRequired = true });
        if (Node(key) is not null)
            return true;
        diagnostics.Add(FileCodes.MissingKey, map.Location, $"`{key}` is missing", $"write `{key}: {example}`");
        return false;
    }

    /// <summary>A name out of a closed list, or null.</summary>
    /// <param name="key">The key.</param>
    /// <param name="what">What it names: "LMS profile".</param>
    /// <param name="names">The names there are.</param>
    public string? Name(string key, string what, IReadOnlyCollection<string> names)
    {
        var scalar = Scalar(key);
        shape?.Note(new YamlKey(key, YamlKind.Text) { Names = [.. names] });
        if (scalar is null || names.Contains(scalar.Text))
            return scalar?.Text ?? shape?.Assumed.GetValueOrDefault(key);
        Invalid(scalar.Location, $"there is no {what} `{scalar.Text}`", NearMiss.Suggest(scalar.Text, names));
        return null;
    }

    /// <summary>Names out of a closed list, each once; empty when absent.</summary>
    public ImmutableArray<string> Names(string key, IReadOnlyCollection<string> names)
    {
        var written = List(key);
        shape?.Note(new YamlKey(key, YamlKind.Texts) { Names = [.. names] });
        foreach (var name in written.Where(name => names.Count > 0 && !names.Contains(name.Text)))
            Invalid(name.Location, $"there is no `{name.Text}` among the {key}", NearMiss.Suggest(name.Text, names));
        return [.. written.Select(name => name.Text).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A whole number within bounds, or null.</summary>
    public int? Number(string key, int min, int max)
    {
        shape?.Note(new YamlKey(key, YamlKind.Number) { Min = min, Max = max });
        if (SingleValue(key) is not { } scalar)
            return null;
        if (
            int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= min
            && number <= max
        )
            return number;
        Invalid(scalar.Location, $"`{key}` takes a whole number from {min} to {max}", $"write `{key}: {min}`");
        return null;
    }

    /// <summary>A list of texts; a single text is a list of one; empty when absent.</summary>
    public ImmutableArray<YamlScalar> List(string key)
    {
        shape?.Note(new YamlKey(key, YamlKind.Texts));
        switch (Node(key))
        {
            case null:
                return [];
            case YamlScalar single:
                return [single];
            case YamlList list when list.Items.All(item => item is YamlScalar):
                return [.. list.Items.Cast<YamlScalar>()];
            case var other:
                Invalid(other.Location, $"`{key}` takes a list of texts", $"write `{key}: [one, two]`");
                return [];
        }
    }

    /// <summary>A mapping, or null.</summary>
    public YamlForm? Form(string key)
    {
        var node = Node(key);
        if (shape is not null)
            return Describe(key, YamlKind.Form);
        if (node is YamlMap inner)
            return new YamlForm(inner, diagnostics);
        if (node is not null)
            Invalid(
                node.Location,
                $"`{key}` takes keys of its own",
                $"write `{key}:` and below it, indented, its keys"
            );
        return null;
    }

    /// <summary>The mappings of a list.</summary>
    public ImmutableArray<YamlForm> Forms(string key)
    {
        var node = Node(key);
        if (shape is not null)
            return [Describe(key, YamlKind.Forms)];
        if (node is YamlList list && list.Items.All(item => item is YamlMap))
            return [.. list.Items.Select(item => new YamlForm((YamlMap)item, diagnostics))];
        if (node is not null)
            Invalid(
                node.Location,
                $"`{key}` takes a list whose items have keys",
                $"write `{key}:` and below it `- id: …`"
            );
        return [];
    }

    /// <summary>The mappings below a key whose keys are names of the author's; an empty one is null.</summary>
    /// <param name="key">The key.</param>
    /// <param name="inside">What may stand in each: "`leave-out:` or `add:`".</param>
    public ImmutableArray<(YamlScalar Name, YamlForm? Form)> Named(string key, string inside)
    {
        var node = Node(key);
        if (shape is not null)
            return [(new YamlScalar(Location, shape.Assumed[key], IsPlain: true), Describe(key, YamlKind.Named))];
        if (node is YamlMap inner)
            return [.. inner.Entries.Select(entry => (entry.Key, OfEntry(entry, inside)))];
        if (node is not null)
            Invalid(
                node.Location,
                $"`{key}` takes keys of its own",
                $"write `{key}:` and below it, indented, its keys"
            );
        return [];
    }

    private YamlForm? OfEntry(YamlEntry entry, string inside)
    {
        if (entry.Value is YamlMap inner)
            return new YamlForm(inner, diagnostics);
        if (entry.Value is not YamlScalar { IsNull: true })
            Invalid(
                entry.Value.Location,
                $"`{entry.Key.Text}` takes keys of its own",
                $"write {inside} on the next line, indented"
            );
        return null;
    }

    private YamlForm Describe(string key, YamlKind kind)
    {
        var inner = new YamlShape();
        shape?.Note(new YamlKey(key, kind) { Inner = inner });
        return new YamlForm(map, diagnostics, inner);
    }

    private YamlScalar? SingleValue(string key)
    {
        var node = Node(key);
        if (node is null or YamlScalar)
            return (YamlScalar?)node;
        Invalid(node.Location, $"`{key}` takes a single value", $"write `{key}: value`");
        return null;
    }

    /// <summary>A text in each language: a mapping, or one text for all. Null when absent.</summary>
    public LocalizedText? Localized(string key)
    {
        shape?.Note(new YamlKey(key, YamlKind.Localized));
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalar single:
                return LocalizedText.Everywhere(Fold(single.Text));
            case YamlMap texts when texts.Entries.All(entry => entry.Value is YamlScalar { IsNull: false }):
                return new LocalizedText(
                    Sorted(
                        texts.Entries.Select(entry =>
                            KeyValuePair.Create(entry.Key.Text, Fold(((YamlScalar)entry.Value).Text))
                        )
                    )
                );
            case var other:
                Invalid(other.Location, $"`{key}` takes a text in each language", $"write `{key}: {{ sv: …, en: … }}`");
                return null;
        }
    }

    /// <summary>Reports what was never asked for.</summary>
    public void Finish()
    {
        foreach (var entry in map.Entries.Where(entry => !_known.Contains(entry.Key.Text)))
        {
            var key = entry.Key.Text;
            if (Array.Exists(Secrets, secret => key.Contains(secret, StringComparison.OrdinalIgnoreCase)))
                diagnostics.Add(
                    FileCodes.Credential,
                    entry.Key.Location,
                    $"`{key}` looks like a secret",
                    "remove it, here and from the history: a build reads no secret"
                );
            else
                diagnostics.Add(
                    FileCodes.UnknownKey,
                    entry.Key.Location,
                    $"the key `{key}` means nothing here",
                    NearMiss.Suggest(key, _known)
                );
        }
    }

    /// <summary>Reports <c>{{ }}</c>, which only running text can hold, anywhere in the mapping.</summary>
    public void RefuseValues()
    {
        foreach (var scalar in map.Entries.SelectMany(entry => Scalars(entry.Value)))
        {
            if (scalar.Text.Contains("{{", StringComparison.Ordinal))
                Invalid(scalar.Location, "a value in `{{ }}` cannot stand here", "write it in the text of the lesson");
        }
    }

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) =>
        node switch
        {
            YamlScalar scalar => [scalar],
            YamlList list => list.Items.SelectMany(Scalars),
            YamlMap inner => inner.Entries.SelectMany(entry => Scalars(entry.Value)),
            _ => [],
        };

    /// <summary>Reports a value of the wrong form.</summary>
    public void Invalid(SourceLocation place, string message, string help) =>
        diagnostics.Add(FileCodes.InvalidValue, place, message, help);

    // A text over several lines in YAML is one line to a reader; Moodle wants no line breaks in titles.
    private static string Fold(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ImmutableSortedDictionary<string, string> Sorted(IEnumerable<KeyValuePair<string, string>> pairs) =>
        pairs.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
