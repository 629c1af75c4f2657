using System.Collections.Immutable;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Model;

/// <summary>A module as one municipality has it.</summary>
public sealed record EditionModule(Module Module, ImmutableArray<Lesson> Lessons);

/// <summary>A course in one language for one municipality: what becomes packages, one for each format.</summary>
public sealed record Edition
{
    /// <summary>What its packages are named after.</summary>
    public required EditionName Name { get; init; }

    /// <summary>The course.</summary>
    public required Course Course { get; init; }

    /// <summary>The municipality.</summary>
    public required Municipality Municipality { get; init; }

    /// <summary>Modules that have lessons here.</summary>
    public required ImmutableArray<EditionModule> Modules { get; init; }

    /// <summary>What <c>{{ }}</c> stands for.</summary>
    public required ImmutableSortedDictionary<string, LocalizedText> Values { get; init; }

    /// <summary>Ids of the lessons that count towards completion, and how many of them are needed.</summary>
    public required (ImmutableArray<string> Lessons, int Needed) Completion { get; init; }

    /// <summary>Plain words (<see cref="Prose.PlainText"/>) in a language, with their values filled in, as on the page.</summary>
    public string Fill(string words, string language)
    {
        foreach (var (name, value) in Values)
            words = words.Replace("{{" + name + "}}", value.In(language), StringComparison.Ordinal);
        return words;
    }

    /// <summary>BCP 47.</summary>
    public string Language => Name.Language;

    /// <summary>Every lesson, in order.</summary>
    public IEnumerable<Lesson> Lessons => Modules.SelectMany(module => module.Lessons);

    /// <summary>Its language, and those of lessons that fall back to theirs.</summary>
    public IEnumerable<string> SpokenLanguages =>
        Lessons.Select(lesson => lesson.Language).Prepend(Language).Distinct(StringComparer.Ordinal);

    /// <summary>What the municipality changes in this course.</summary>
    public Overlay Overlay => Municipality.Overlays.GetValueOrDefault(Course.Id) ?? new Overlay();

    /// <summary>Blocks with slots filled and conditions decided, at this level.</summary>
    public IEnumerable<Block> Expand(ImmutableArray<Block> blocks) => Collect(blocks, isDeep: false, []);

    /// <summary>Every block of a lesson, however deep, as this edition has it.</summary>
    public IEnumerable<Block> AllBlocks(Lesson lesson) => Collect(lesson.Blocks, isDeep: true, []);

    /// <summary>Whether a lesson looks the same as in every other edition of its language.</summary>
    public bool IsShared(Lesson lesson) =>
        lesson.Local.IsShared
        && Municipality.Templates.IsEmpty
        && !lesson.Local.FilePaths.Any(path => Overlay.Pictures.ContainsKey(path) || Overlay.Media.ContainsKey(path));

    // Into one list: every step of every package walks through the lessons, and nested iterators cost many times more.
    private List<Block> Collect(ImmutableArray<Block> blocks, bool isDeep, List<Block> all)
    {
        foreach (var block in blocks)
        {
            if (block is Slot slot)
                Collect(Fill(slot), isDeep, all);
            else if (block is Condition condition)
                Collect(Applies(condition) ? condition.Blocks : [], isDeep, all);
            else
            {
                all.Add(block);
                if (isDeep)
                    Collect(block.Children, isDeep, all);
            }
        }

        return all;
    }

    private ImmutableArray<Block> Fill(Slot slot) =>
        Overlay.Slots.TryGetValue((slot.Id, slot.Language), out var fill) ? fill.Blocks : slot.Default;

    private bool Applies(Condition condition) =>
        (condition.Municipalities.IsEmpty || condition.Municipalities.Contains(Municipality.Id))
        && (condition.Languages.IsEmpty || condition.Languages.Contains(Language));
}
