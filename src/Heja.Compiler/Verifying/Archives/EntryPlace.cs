namespace Heja.Compiler.Verifying.Archives;

/// <summary>An entry and where its bytes are.</summary>
/// <param name="Entry">What the directory says of it.</param>
/// <param name="Start">Where its local header begins, in the file.</param>
/// <param name="Data">Where its packed bytes begin.</param>
/// <param name="End">The first byte behind its data and what describes them.</param>
/// <param name="IsCertain">Whether the entry itself says the same as the directory.</param>
internal sealed record EntryPlace(DirectoryEntry Entry, long Start, long Data, long End, bool IsCertain);
