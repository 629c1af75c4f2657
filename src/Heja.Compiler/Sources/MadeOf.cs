using System.Runtime.CompilerServices;

namespace Heja.Compiler.Sources;

/// <summary>What something was made of: the same objects, or the same words. Objects are never looked into.</summary>
public sealed class MadeOf(params object?[] parts) : IEquatable<MadeOf>
{
    private readonly object?[] _parts = parts;

    /// <inheritdoc />
    public bool Equals(MadeOf? other)
    {
        if (_parts.Length != other?._parts.Length)
            return false;
        for (var i = 0; i < _parts.Length; i++)
        {
            if (!IsSame(_parts[i], other._parts[i]))
                return false;
        }

        return true;
    }

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
