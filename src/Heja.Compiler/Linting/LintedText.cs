using System.Collections.Immutable;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax;
using Heja.Compiler.Text;

namespace Heja.Compiler.Linting;

/// <summary>A lesson in one language, or what a municipality says in a slot.</summary>
/// <param name="Syntax">The file.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Lesson">The lesson; null in a slot.</param>
/// <param name="Blocks">Its blocks.</param>
/// <param name="Pictures">Its pictures.</param>
public sealed record LintedText(
    LessonSyntax Syntax,
    string Language,
    Lesson? Lesson,
    ImmutableArray<Block> Blocks,
    ImmutableArray<Picture> Pictures
)
{
    private readonly Lazy<ImmutableArray<Passage>> _passages = new(() => [.. Passage.Of(Descend(Blocks, []))]);

    /// <summary>Every block, however deep: slots with their default, conditions whoever they are for, feedback and footnotes.</summary>
    public ImmutableArray<Block> AllBlocks { get; } = [.. Descend(Blocks, [])];

    /// <summary>Everything that is read in it, in passages: divided once, for all rules.</summary>
    public ImmutableArray<Passage> Passages => _passages.Value;

    /// <summary>The file that this one translates; null when it is no translation.</summary>
    public LessonSyntax? Source { get; init; }

    /// <summary>A lesson.</summary>
    public static LintedText Of(Lesson lesson, LessonSyntax syntax, LessonSyntax? source) =>
        new(syntax, lesson.Language, lesson, lesson.Blocks, lesson.Local.Pictures) { Source = source };

    /// <summary>What is said in a slot.</summary>
    public static LintedText Of(SlotFill fill, string language, LessonSyntax syntax) =>
        new(syntax, language, null, fill.Blocks, fill.Local.Pictures);

    /// <summary>Where the front matter has a key; the beginning of the file without it.</summary>
    public SourceLocation FrontMatter(string key) =>
        Syntax.FrontMatter?[key]?.Location ?? new SourceLocation(Syntax.Source, default);

    /// <summary>A block and everything in it.</summary>
    public static IEnumerable<Block> Within(Block block) => Descend([block], []);

    private static IEnumerable<Block> Descend(ImmutableArray<Block> blocks, HashSet<Footnote> seen)
    {
        foreach (var block in blocks)
        {
            yield return block;
            var notes = RunningText
                .Of(block)
                .SelectMany(RunningText.Descend)
                .OfType<FootnoteReference>()
                .Select(note => note.Footnote)
                .Where(seen.Add)
                .Select(note => note.Blocks);
            foreach (var inner in RunningText.Aside(block).Prepend(block.Children).Concat(notes))
            {
                foreach (var one in Descend(inner, seen))
                    yield return one;
            }
        }
    }
}
