using System.Collections.Immutable;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Text;

namespace Heja.Compiler.Model;

/// <summary>What a lesson asks of its learner.</summary>
public enum LessonKind
{
    /// <summary>Read, perhaps answer.</summary>
    Lesson,

    /// <summary>Three parts: alone, together, onward.</summary>
    Team,

    /// <summary>Scenes and choices, until an ending.</summary>
    Scenario,

    /// <summary>Questions that are handed in together, round after round.</summary>
    Quiz,
}

/// <summary>A lesson in one language.</summary>
public sealed record Lesson
{
    /// <summary>Its id and former ids.</summary>
    public required Identifier Name { get; init; }

    /// <summary>The id of its module.</summary>
    public required string Module { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>What it asks.</summary>
    public required LessonKind Kind { get; init; }

    /// <summary>The heading of the page.</summary>
    public required string Title { get; init; }

    /// <summary>How long it takes; in a team lesson the sum of its parts.</summary>
    public required int Minutes { get; init; }

    /// <summary>What the learner can do afterwards.</summary>
    public required ImmutableArray<string> Objectives { get; init; }

    /// <summary>Team lessons: how many take part, as written; else null.</summary>
    public required string? Group { get; init; }

    /// <summary>Team lessons: what to bring.</summary>
    public required ImmutableArray<string> Materials { get; init; }

    /// <summary>Quiz lessons: how it is taken; else null.</summary>
    public required QuizRules? Quiz { get; init; }

    /// <summary>The text.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>What a municipality can change in it without replacing it.</summary>
    public required LocalParts Local { get; init; }

    /// <summary>The file.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>The ids of headings, for links from other lessons.</summary>
    public required ImmutableHashSet<string> Anchors { get; init; }
}

/// <summary>What makes a text differ between municipalities. A lesson with none of it is rendered once per language.</summary>
/// <param name="Values">The <c>{{ }}</c> values in it.</param>
/// <param name="Slots">Its slots.</param>
/// <param name="HasConditions">It has an <c>if</c>.</param>
/// <param name="Pictures">Its pictures.</param>
/// <param name="Media">Its other files.</param>
/// <param name="Named">Whom an <c>if</c> names.</param>
public sealed record LocalParts(
    ImmutableArray<Value> Values,
    ImmutableArray<Slot> Slots,
    bool HasConditions,
    ImmutableArray<Picture> Pictures,
    ImmutableArray<MediaFile> Media,
    ImmutableArray<NamedAudience> Named
)
{
    /// <summary>The same for everyone who has no files of their own.</summary>
    public bool IsShared => Values.IsEmpty && Slots.IsEmpty && !HasConditions;

    /// <summary>The paths of its pictures and other files.</summary>
    public IEnumerable<string> FilePaths =>
        Pictures.Select(picture => picture.File.Path).Concat(Media.Select(media => media.File.Path));
}

/// <summary>A municipality or language that an <c>if</c> names.</summary>
public sealed record NamedAudience(bool IsLanguage, string Name, SourceLocation Location);
