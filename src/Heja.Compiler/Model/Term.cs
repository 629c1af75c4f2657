using Heja.Compiler.Text;

namespace Heja.Compiler.Model;

/// <summary>A word that the course explains in its glossary.</summary>
/// <param name="Id">What links name.</param>
/// <param name="Word">The word as it is looked up.</param>
/// <param name="Definition">What it means, in plain words.</param>
/// <param name="Location">Where it is defined.</param>
public sealed record Term(string Id, LocalizedText Word, LocalizedText Definition, SourceLocation Location);
