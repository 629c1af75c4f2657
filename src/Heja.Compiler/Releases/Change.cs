using System.Collections.Immutable;
using Heja.Compiler.Model;

namespace Heja.Compiler.Releases;

/// <summary>What a change does to what a learner has done, the worst last.</summary>
public enum Effect
{
    /// <summary>Everything stays.</summary>
    Kept,

    /// <summary>There is more to do.</summary>
    New,

    /// <summary>It has to be done again.</summary>
    Reset,

    /// <summary>It is not shown any more; going back to the old release shows it again.</summary>
    Lost,
}

/// <summary>One difference between two releases of a course.</summary>
/// <param name="What">Names its text: <c>lesson-moved</c>.</param>
/// <param name="Effect">What it does to learners.</param>
/// <param name="Subject">Id of the lesson, question or block, or of the course.</param>
/// <param name="Names">What is named in the text, by language; a text for all where there is one.</param>
public sealed record Change(string What, Effect Effect, Identifier Subject, params ImmutableArray<LocalizedText> Names);
