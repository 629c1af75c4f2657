using System.Collections.Immutable;

namespace Heja.Compiler.Binding.Yaml;

/// <summary>The keys that a binder asks a mapping for, in the order it asks: what a JSON Schema of the mapping says.</summary>
public sealed class YamlShape
{
    private readonly List<YamlKey> _keys = [];

    /// <summary>The keys, each once.</summary>
    public IReadOnlyList<YamlKey> Keys => _keys;

    /// <summary>What names of the author's are taken to be where the binder goes on by them: <c>kind</c> is <c>team</c>.</summary>
    public ImmutableDictionary<string, string> Assumed { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Adds what was asked for to what is known of the key.</summary>
    public void Note(YamlKey key)
    {
        var at = _keys.FindIndex(known => known.Name == key.Name);
        if (at < 0)
            _keys.Add(key);
        else
            _keys[at] = _keys[at].With(key);
    }

    /// <summary>What either of two shapes of one file says: only what both require is required.</summary>
    public YamlShape Or(YamlShape other)
    {
        var either = new YamlShape { Assumed = Assumed };
        foreach (var key in _keys.Concat(other._keys))
        {
            var isRequired = IsRequired(key.Name) && other.IsRequired(key.Name);
            either.Note(key with { IsRequired = isRequired });
        }

        return either;
    }

    private bool IsRequired(string name) => _keys.Exists(key => key.Name == name && key.IsRequired);
}
