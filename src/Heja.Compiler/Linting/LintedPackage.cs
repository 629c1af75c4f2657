using System.Collections.Immutable;
using Heja.Compiler.Model;

namespace Heja.Compiler.Linting;

/// <summary>A package before it is written.</summary>
/// <param name="Edition">Whose it is.</param>
/// <param name="Format">Its format, by name.</param>
/// <param name="Files">What is in it: each file's name and its size in bytes before compression.</param>
/// <param name="Size">Bytes of the zip; compresses everything when it is asked for.</param>
public sealed record LintedPackage(
    Edition Edition,
    string Format,
    ImmutableArray<(string Path, int Length)> Files,
    Lazy<long> Size
);
