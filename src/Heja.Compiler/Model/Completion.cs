using System.Collections.Immutable;
using Heja.Compiler.Text;

namespace Heja.Compiler.Model;

/// <summary>When the course is completed: how many of which lessons are done.</summary>
/// <param name="Lessons">The lessons that count; null: all of them.</param>
/// <param name="Percent">How many of them, in percent, rounded up.</param>
public sealed record Completion(ImmutableArray<string>? Lessons, int Percent);

/// <summary>When a learner has passed.</summary>
/// <param name="Score">At or above this score, 1–100.</param>
/// <param name="Lessons">The lessons whose questions count; null: every question of the course.</param>
/// <param name="Location">Where it is written.</param>
public sealed record Passing(int Score, ImmutableArray<string>? Lessons, SourceLocation Location);
