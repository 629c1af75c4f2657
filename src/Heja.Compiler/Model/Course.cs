using System.Collections.Immutable;
using Heja.Compiler.Text;

namespace Heja.Compiler.Model;

/// <summary>A module: a title over some lessons.</summary>
/// <param name="Name">Its id and former ids.</param>
/// <param name="Title">Its title.</param>
/// <param name="Lessons">The ids of its lessons, in order.</param>
/// <param name="LessonPlaces">Where each of them is written.</param>
public sealed record Module(
    Identifier Name,
    LocalizedText Title,
    ImmutableArray<string> Lessons,
    ImmutableArray<SourceLocation> LessonPlaces
);

/// <summary>A course in all its languages, before a municipality has made it its own.</summary>
public sealed record Course
{
    /// <summary>The id; also the folder.</summary>
    public required string Id { get; init; }

    /// <summary>Base of every xAPI activity id.</summary>
    public required string Iri { get; init; }

    /// <summary>The release, as <c>1.0.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>BCP 47 tags; the first is the source.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>The languages in which a lesson that is missing is taken from the source language.</summary>
    public required ImmutableArray<string> Fallback { get; init; }

    /// <summary>Plain text, at most 200 characters (STANDARDS B15 of LMS practice).</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Plain text.</summary>
    public required LocalizedText Description { get; init; }

    /// <summary>Who wrote it.</summary>
    public required ImmutableArray<string> Authors { get; init; }

    /// <summary>An SPDX name, or null.</summary>
    public required string? Licence { get; init; }

    /// <summary>When it is completed.</summary>
    public required Completion Completion { get; init; }

    /// <summary>When it is passed; null: nobody can fail.</summary>
    public required Passing? Passing { get; init; }

    /// <summary>Hosts whose pages may be embedded.</summary>
    public ImmutableArray<string> EmbedHosts { get; init; } = [];

    /// <summary>In the order of the course.</summary>
    public required ImmutableArray<Module> Modules { get; init; }

    /// <summary>The words it explains, in the order they are written.</summary>
    public ImmutableArray<Term> Glossary { get; init; } = [];

    /// <summary>Lessons by id and language.</summary>
    public required ImmutableDictionary<(string Lesson, string Language), Lesson> Lessons { get; init; }

    /// <summary>Every lesson of every language is there, or falls back, and nothing was wrong: editions can be made of it.</summary>
    public bool IsSound { get; init; }

    /// <summary>Where <c>course.yaml</c> is.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>The language it was written in first.</summary>
    public string SourceLanguage => Languages[0];

    /// <summary>The languages to look for a lesson in, when a language is asked for: it, and where the course allows it the source.</summary>
    public IEnumerable<string> LanguagesFor(string language) =>
        Fallback.Contains(language) ? [language, SourceLanguage] : [language];
}
