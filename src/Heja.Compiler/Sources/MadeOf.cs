using System.Runtime.CompilerServices;

namespace Heja.Compiler.Sources;

/// <summary>What something was made of: the same objects, or the same words. Objects are never looked into.</summary>
public sealed class MadeOf(params object?[] parts) : IEquatable<MadeOf>
{
    private readonly object?[] _parts = parts;

    /// <inheritdoc />
    public bool Equals(MadeOf? other) =>
        other is not null
        && _parts.Length == other._parts.Length
        && _parts.Zip(other._parts).All(pair => IsSame(pair.First, pair.Second));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as MadeOf);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var part in _parts)
            hash.Add(
                part is string text
                    ? string.GetHashCode(text, StringComparison.Ordinal)
                    : RuntimeHelpers.GetHashCode(part)
            );
        return hash.ToHashCode();
    }

    private static bool IsSame(object? one, object? other) =>
        ReferenceEquals(one, other)
        || (one is string text && other is string same && string.Equals(text, same, StringComparison.Ordinal));
}
