using System.Globalization;
using Heja.Compiler.Linting;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Tests.Golden;
using Xunit;

namespace Heja.Compiler.Tests.Docs;

/// <summary>
/// The table of lessons in docs/content-sources.md, as the compiler sees them, and what the curriculum promises of itself.
/// <c>HEJA_UPDATE_GOLDEN=1</c> rewrites the table.
/// </summary>
public sealed class CurriculumTableTests
{
    private const string Begin = "<!-- lessons: begin -->\n";
    private const string End = "<!-- lessons: end -->\n";

    private static readonly Course Curriculum = Compilation
        .Create(Repository.ToCourseFiles(Repository.ReadFolder(Path.Combine(Repository.Root, "courses"))), Case.Tool)
        .Workspace.Courses.Single();

    private static readonly IReadOnlyList<Row> Rows =
    [
        .. Curriculum.Modules.SelectMany(module => module.Lessons).Select(Row.Of),
    ];

    [Fact]
    public void Table_of_lessons_is_up_to_date()
    {
        var path = Path.Combine(DocsFolder.Root, "content-sources.md");
        var page = File.ReadAllText(path);
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        Assert.True(start >= Begin.Length && end >= start, $"{path} has no place for the table");
        GoldenFile.Check(path, $"{page[..start]}\n{string.Join('\n', Table())}\n\n{page[end..]}");
    }

    [Fact]
    public void Kinds_of_lessons_are_as_many_as_planned() =>
        Assert.Equal(
            [("quiz", 5), ("reflection", 6), ("scenario", 10), ("team", 14)],
            Rows.GroupBy(row => row.Kind).Select(kind => (kind.Key, kind.Count())).Order()
        );

    [Fact]
    public void Language_is_plain()
    {
        Assert.All(Rows, row => Assert.InRange(row.Source.Lix, 0, 39.9));
        Assert.InRange(Rows.Average(row => row.Source.Lix), 0, 34.9);
    }

    [Fact]
    public void Every_module_ends_by_gathering_decisions() =>
        Assert.All(
            Curriculum.Modules,
            module => Assert.Contains(Row.Of(module.Lessons[^1]).Source.Blocks, block => block is ActionPlan)
        );

    [Fact]
    public void Scenario_takes_at_least_three_decisions() =>
        Assert.All(
            Rows.Where(row => row.Kind == "scenario"),
            row => Assert.True(row.Source.Blocks.OfType<Scene>().Count(scene => !scene.IsEnd) >= 3, row.Id)
        );

    private static IEnumerable<string> Table() =>
        [
            "| Lesson | Kind | Minutes | Words sv | LIX sv | Words en | LIX en | Afterwards you can |",
            "| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |",
            .. Rows.Select(row => row.ToString()),
            "",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Rows.Count} lessons, {Rows.Sum(row => row.Minutes)} minutes, {Rows.Sum(row => row.Source.Words)} words in Swedish and {Rows.Sum(row => row.Translation.Words)} in English. LIX on average {Rows.Average(row => row.Source.Lix):0.0} in Swedish and {Rows.Average(row => row.Translation.Lix):0.0} in English; of the paragraphs alone {Rows.Average(row => row.Source.LixOfParagraphs):0.0} and {Rows.Average(row => row.Translation.LixOfParagraphs):0.0}."
            ),
        ];

    private sealed record Row(string Id, string Kind, int Minutes, Measured Source, Measured Translation, string Goals)
    {
        public static Row Of(string id)
        {
            var (source, translation) = (Curriculum.Lessons[(id, "sv")], Curriculum.Lessons[(id, "en")]);
            // What the plan of the course calls a reflection is a lesson in the front matter.
            var kind =
                source.Kind == LessonKind.Lesson && Measured.Of(source).Blocks.Any(block => block is Reflection)
                    ? "reflection"
                    : source.Kind.ToString().ToLowerInvariant();
            var goals = string.Join("; ", translation.Objectives);
            return new(id, kind, source.Minutes, Measured.Of(source), Measured.Of(translation), goals);
        }

        public override string ToString() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"| `{Id}` | {Kind} | {Minutes} | {Source.Words} | {Source.Lix:0.0} | {Translation.Words} | {Translation.Lix:0.0} | {Goals} |"
            );
    }

    private static List<Sentence> SentencesOf(IEnumerable<Block> blocks) =>
        [.. Passage.Of(blocks).SelectMany(passage => passage.Sentences)];

    /// <summary>A lesson with every way through it: words and LIX as the lint rules count them, tables left out.</summary>
    private sealed record Measured(IReadOnlyList<Block> Blocks, int Words, double Lix, double LixOfParagraphs)
    {
        public static Measured Of(Lesson lesson)
        {
            var blocks = lesson.Blocks.SelectMany(LintedText.Within).ToList();
            var sentences = SentencesOf(blocks);
            return new(
                blocks,
                sentences.Sum(sentence => sentence.Words.Count),
                Compiler.Linting.Lix.Of(sentences),
                Compiler.Linting.Lix.Of(SentencesOf(blocks.OfType<Paragraph>()))
            );
        }
    }
}
