using System.Collections.Immutable;
using Heja.Compiler.Text;

namespace Heja.Compiler.Model.Prose;

/// <summary>A question of any type. Options and groups stand in the sorted order of their identities: what is saved are indexes into it.</summary>
public sealed record Question(SourceLocation Location, string Anchor, string Name, Identifier Identifier)
    : NamedBlock(Location, Anchor, Name)
{
    /// <summary>The question itself.</summary>
    public required ImmutableArray<Block> Prompt { get; init; }

    /// <summary>Options or items, sorted by identity.</summary>
    public required ImmutableArray<Option> Options { get; init; }

    /// <summary>Sort: the groups; match: the targets. Sorted by identity.</summary>
    public ImmutableArray<OptionGroup> Groups { get; init; } = [];

    /// <summary>Match: what stands above the two columns; else none.</summary>
    public ImmutableArray<ImmutableArray<Inline>> Headings { get; init; } = [];

    /// <summary>Number: which numbers are right; else null.</summary>
    public NumberRange? Range { get; init; }

    /// <summary>Fill: case and white space must be right.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The order the author wrote the options in: indexes into <see cref="Options"/>.</summary>
    public required ImmutableArray<int> WrittenOrder { get; init; }

    /// <summary>Several options may be right.</summary>
    public bool IsMultiple { get; init; }

    /// <summary>What a right answer gives.</summary>
    public required int Points { get; init; }

    /// <summary>How often it may be answered; 0: as often as the learner likes.</summary>
    public required int Attempts { get; init; }

    /// <summary>Points for each right part instead of all or nothing.</summary>
    public required bool IsPartial { get; init; }

    /// <summary>Another order for each learner.</summary>
    public required bool IsShuffled { get; init; }

    /// <summary>Said after any right answer.</summary>
    public required ImmutableArray<Block> WhenRight { get; init; }

    /// <summary>Said after any wrong answer.</summary>
    public required ImmutableArray<Block> WhenWrong { get; init; }

    /// <summary>How many characters a saved response takes (docs/saved-state.md).</summary>
    public required int ResponseDigits { get; init; }

    /// <summary>In a quiz: the lessons to read again after a wrong answer, as written.</summary>
    public ImmutableArray<LessonReference> About { get; init; } = [];

    /// <inheritdoc />
    public override ImmutableArray<Block> Children => Prompt;
}

/// <summary>A lesson that is named by its id.</summary>
public sealed record LessonReference(string Lesson, SourceLocation Location);

/// <summary>An option of a choice, or an item to sort, match or order, a gap to fill.</summary>
public sealed record Option
{
    /// <summary><c>#id</c>, or its text in the source language with white space folded. Answers are saved by it.</summary>
    public required string Identity { get; init; }

    /// <summary>Its words.</summary>
    public required ImmutableArray<Inline> Text { get; init; }

    /// <summary>Choosing it is right.</summary>
    public bool IsRight { get; init; }

    /// <summary>Sort, match: index of its group or target in the sorted groups.</summary>
    public int Group { get; init; }

    /// <summary>Fill: the right answers, the main one first; else none.</summary>
    public ImmutableArray<string> Accepted { get; init; } = [];

    /// <summary>Order: its place, from 0; else null.</summary>
    public int? Place { get; init; }

    /// <summary>Said to those who chose it.</summary>
    public required ImmutableArray<Block> Feedback { get; init; }

    /// <summary>Where it is written.</summary>
    public required SourceLocation Location { get; init; }
}

/// <summary>A group of a sort question, or a target of a match.</summary>
/// <param name="Identity">As an option's.</param>
/// <param name="Text">Its words.</param>
/// <param name="WrittenAt">Its place among the groups as the author wrote them.</param>
public sealed record OptionGroup(string Identity, ImmutableArray<Inline> Text, int WrittenAt);
