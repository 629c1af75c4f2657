using System.Collections.Immutable;

namespace Heja.Compiler.Verifying.Archives;

/// <summary>The directory of a zip, as it is written: entries twice if they are there twice.</summary>
/// <param name="Bytes">The zip.</param>
/// <param name="Entries">In the order of the directory.</param>
/// <param name="Start">Where the directory begins, which is where the entries must have ended.</param>
/// <param name="Shift">Bytes that stand before the zip proper; offsets are counted from after them.</param>
internal sealed record ZipDirectory(ZipBytes Bytes, ImmutableArray<DirectoryEntry> Entries, long Start, long Shift);
