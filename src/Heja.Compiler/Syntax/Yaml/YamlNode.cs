using System.Collections.Immutable;
using Heja.Compiler.Text;

namespace Heja.Compiler.Syntax.Yaml;

/// <summary>A piece of YAML with its place. Nothing is judged yet.</summary>
public abstract record YamlNode(SourceLocation Location);

/// <summary>A single value as it was written, without quotes.</summary>
/// <param name="Location">The value, quotes included.</param>
/// <param name="Text">The value.</param>
/// <param name="IsPlain">Written without quotes: <c>true</c>, <c>12</c> and an empty value mean what they look like.</param>
public sealed record YamlScalar(SourceLocation Location, string Text, bool IsPlain) : YamlNode(Location)
{
    /// <summary>Nothing was written after the key.</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null";
}

/// <summary>A list.</summary>
public sealed record YamlList(SourceLocation Location, ImmutableArray<YamlNode> Items) : YamlNode(Location);

/// <summary>A key and its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>A mapping, in the order it was written; each key once.</summary>
public sealed record YamlMap(SourceLocation Location, ImmutableArray<YamlEntry> Entries) : YamlNode(Location)
{
    /// <summary>The value of a key, or null.</summary>
    public YamlNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value;
}
