using System.Collections.Immutable;

namespace Heja.Compiler.Model;

/// <summary>When the course is completed: how many of which lessons are done.</summary>
/// <param name="Lessons">The lessons that count; null: all of them.</param>
/// <param name="Percent">How many of them, in percent, rounded up.</param>
public sealed record Completion(ImmutableArray<string>? Lessons, int Percent);

/// <summary>When a learner has passed.</summary>
/// <param name="Score">At or above this score, 1–100.</param>
/// <param name="Lessons">The lessons whose questions count; null: every question of the course.</param>
public sealed record Passing(int Score, ImmutableArray<string>? Lessons);
