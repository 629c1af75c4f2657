using System.Collections.Immutable;
using Heja.Compiler.Text;

namespace Heja.Compiler.Model;

/// <summary>What something is called in the sources, and what it was called before.</summary>
/// <param name="Id">Today's id.</param>
/// <param name="Was">Former ids, the first one first; saved answers, SCORM and xAPI go on using the first.</param>
/// <param name="Location">Where the id is written.</param>
public sealed record Identifier(string Id, ImmutableArray<string> Was, SourceLocation Location)
{
    /// <summary>The first name it ever had: what leaves the browser.</summary>
    public string FirstName => Was.Length > 0 ? Was[0] : Id;

    /// <summary>Every name it ever had, the first one first.</summary>
    public IEnumerable<string> AllNames => Was.Contains(Id) ? Was : Was.Append(Id);
}
