using System.Collections.Immutable;
using Heja.Compiler.Model;

namespace Heja.Compiler.Releases;

/// <summary>What a release of a course contains, as far as learners' progress depends on it.</summary>
public sealed record CourseRelease
{
    /// <summary>The course's id.</summary>
    public required string Course { get; init; }

    /// <summary>Base of its activity ids; its key marks saved states as this course's.</summary>
    public required string Iri { get; init; }

    /// <summary>Three numbers.</summary>
    public required string Version { get; init; }

    /// <summary>BCP 47; the first is the source.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>The score that passes; null: nobody can fail.</summary>
    public required int? Passing { get; init; }

    /// <summary>In the order of the course.</summary>
    public required ImmutableArray<ReleasedLesson> Lessons { get; init; }
}

/// <summary>A lesson of a release.</summary>
/// <param name="Name">Its id and former ids.</param>
/// <param name="Module">The id of its module.</param>
/// <param name="Kind">What it asks of a learner, as written in its front matter.</param>
/// <param name="Title">Its title, by language.</param>
/// <param name="Texts">The hash of its source, by language: 16 hexadecimal digits.</param>
/// <param name="Questions">Its questions, in order.</param>
/// <param name="Kept">What else is kept of it: reflections, ratings and the like.</param>
public sealed record ReleasedLesson(
    Identifier Name,
    string Module,
    string Kind,
    LocalizedText Title,
    ImmutableSortedDictionary<string, string> Texts,
    ImmutableArray<ReleasedQuestion> Questions,
    ImmutableArray<ReleasedKept> Kept
);

/// <summary>A question of a release.</summary>
/// <param name="Name">Its id and former ids.</param>
/// <param name="Type">Its type: <c>choice</c>.</param>
/// <param name="Fingerprint">Answers are kept while it stays the same.</param>
/// <param name="Prompt">What is asked, by language.</param>
/// <param name="Options">Its options as the author wrote them, in that order.</param>
public sealed record ReleasedQuestion(
    Identifier Name,
    string Type,
    string Fingerprint,
    LocalizedText Prompt,
    ImmutableArray<ReleasedOption> Options
);

/// <summary>An option, item or gap.</summary>
/// <param name="Identity">What its answers are saved by: <c>#id</c> or its words.</param>
/// <param name="Text">Its words in the source language.</param>
public sealed record ReleasedOption(string Identity, string Text);

/// <summary>A reflection, a rating or another block that is kept in the browser.</summary>
/// <param name="Name">Its id and former ids.</param>
/// <param name="Type">The word after the colons.</param>
public sealed record ReleasedKept(Identifier Name, string Type);
