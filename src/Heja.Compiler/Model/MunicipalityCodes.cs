using System.Collections.Immutable;
using Heja.Compiler.Sources;

namespace Heja.Compiler.Model;

/// <summary>The codes of Sweden's 290 municipalities (SCB), and their names.</summary>
public static class MunicipalityCodes
{
    private static readonly Lazy<ImmutableSortedDictionary<string, string>> Loaded = new(Load);

    /// <summary>Names by four-digit code.</summary>
    public static ImmutableSortedDictionary<string, string> All => Loaded.Value;

    private static ImmutableSortedDictionary<string, string> Load() =>
        System
            .Text.Encoding.UTF8.GetString(EmbeddedFiles.Bytes("municipality-codes.csv"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split(','))
            .ToImmutableSortedDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
