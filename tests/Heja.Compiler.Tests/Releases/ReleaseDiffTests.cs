using System.Collections.Immutable;
using Heja.Compiler.Model;
using Heja.Compiler.Releases;
using Heja.Compiler.Tests.SavedState;
using Heja.Compiler.Text;
using Xunit;

namespace Heja.Compiler.Tests.Releases;

/// <summary>What an update is said to do is what the saved state makes of it.</summary>
public sealed class ReleaseDiffTests
{
    private static readonly ReleasedQuestion Question = new(
        Name("fraga"),
        "choice",
        "abc",
        Text("Vad?"),
        [new ReleasedOption("#ja", "Ja"), new ReleasedOption("Nej", "Nej")]
    );

    private static readonly ReleasedLesson Lesson = new(
        Name("lektion"),
        "modul",
        "lesson",
        Text("Lektion"),
        ImmutableSortedDictionary<string, string>.Empty.Add("sv", "1"),
        [Question],
        [new ReleasedKept(Name("tanke"), "reflection")]
    );

    private static readonly CourseRelease Course = new()
    {
        Course = "kurs",
        Iri = "https://example.se/xapi/kurs",
        Version = "1.0.0",
        Languages = ["sv"],
        Passing = 80,
        Lessons = [Lesson],
    };

    [Fact]
    public void Course_unchanged_changes_nothing() =>
        Assert.Empty(ReleaseDiff.Between(Course, Course with { Version = "1.0.1" }));

    [Fact]
    public void Course_with_another_iri_is_another_course() =>
        Check("course-replaced", Effect.Lost, Course with { Iri = "https://example.se/xapi/annan" });

    [Fact]
    public void Lesson_renamed_with_its_first_name_is_kept() =>
        Check("lesson-renamed", Effect.Kept, With(Lesson with { Name = Name("ny", "lektion") }));

    [Fact]
    public void Lesson_renamed_without_was_is_lost_and_new()
    {
        var changes = ReleaseDiff.Between(Course, With(Lesson with { Name = Name("ny"), Questions = [], Kept = [] }));
        Assert.Equal([("lesson-added", Effect.New), ("lesson-removed", Effect.Lost)], Short(changes));
    }

    /// <summary>Saved state is written under the first name: a was that leaves it out finds nothing.</summary>
    [Fact]
    public void Was_without_the_first_name_loses_the_lesson()
    {
        var old = With(Lesson with { Name = Name("andra", "forsta") });
        var changes = ReleaseDiff.Between(old, With(Lesson with { Name = Name("tredje", "andra") }));
        Assert.Contains(("lesson-removed", Effect.Lost), Short(changes));
    }

    [Fact]
    public void Lesson_moved_is_kept() => Check("lesson-moved", Effect.Kept, With(Lesson with { Module = "annan" }));

    [Fact]
    public void Text_edited_is_kept() =>
        Check("lesson-edited", Effect.Kept, With(Lesson with { Texts = Lesson.Texts.SetItem("sv", "2") }));

    [Fact]
    public void Right_answer_corrected_is_reset() =>
        Check("question-corrected", Effect.Reset, With(Question with { Fingerprint = "abd" }));

    [Fact]
    public void Option_with_an_id_reworded_is_kept() =>
        Check("options-edited", Effect.Kept, With(Question with { Options = [new("#ja", "Jo"), new("Nej", "Nej")] }));

    [Fact]
    public void Options_reordered_are_kept() =>
        Check("options-edited", Effect.Kept, With(Question with { Options = [new("Nej", "Nej"), new("#ja", "Ja")] }));

    [Fact]
    public void Option_without_an_id_reworded_is_reset() =>
        Check(
            "options-reworded",
            Effect.Reset,
            With(Question with { Fingerprint = "abd", Options = [new("#ja", "Ja"), new("Aldrig", "Aldrig")] })
        );

    [Fact]
    public void Options_both_reordered_and_reworded_are_told_as_that()
    {
        var three = Question with { Options = [new("A", "A"), new("B", "B"), new("C", "C")] };
        var changed = three with { Fingerprint = "abd", Options = [new("C", "C"), new("B", "B"), new("Å", "Å")] };
        Assert.Equal(
            [("options-reordered-and-reworded", Effect.Reset)],
            Short(ReleaseDiff.Between(With(three), With(changed)))
        );
    }

    [Fact]
    public void Question_removed_is_lost() =>
        Check("question-removed", Effect.Lost, With(Lesson with { Questions = [] }));

    [Fact]
    public void Question_moved_to_another_lesson_is_kept()
    {
        var second = Lesson with { Name = Name("andra"), Questions = [], Kept = [] };
        var old = Course with { Lessons = [Lesson, second] };
        var now = Course with { Lessons = [Lesson with { Questions = [] }, second with { Questions = [Question] }] };
        Assert.Equal([("question-moved", Effect.Kept)], Short(ReleaseDiff.Between(old, now)));
    }

    [Fact]
    public void Reflection_removed_is_lost() => Check("block-removed", Effect.Lost, With(Lesson with { Kept = [] }));

    [Fact]
    public void File_written_is_read_as_the_same()
    {
        var compilation = Compilation.Create(GeneratedCourse.Make(7), new Version(0, 1, 0));
        var release = ReleaseOf.Course(compilation.Workspace.Courses[0]);
        var text = ReleaseFile.Write([release], "heja 0.1.0");
        var read = Assert.Single(ReleaseFile.Read(new SourceText("releases/1.0.0.json", text))!.Value);
        Assert.NotEmpty(
            release.Lessons.SelectMany(lesson => lesson.Questions).SelectMany(question => question.Options)
        );
        Assert.Equal(text, ReleaseFile.Write([read], "heja 0.1.0"));
        Assert.Empty(ReleaseDiff.Between(read, release));
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void Report_has_a_sentence_for_every_change(string language)
    {
        var report = new DiffReport(language);
        foreach (var what in Whats())
        {
            var text = report.Write([new Change(what, Effect.Kept, Name("x"), Text("ETT"), Text("TVÅ"))]);
            Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        }
    }

    // Every name of a text that the code can ask for.
    private static IEnumerable<string> Whats() =>
        System
            .Text.RegularExpressions.Regex.Matches(
                File.ReadAllText(Path.Combine(Golden.Repository.Root, "src/Heja.Compiler/Releases/ReleaseDiff.cs")),
                "\"((?:course|language|passing|lesson|question|options|block)-[a-z-]+)\""
            )
            .Select(match => match.Groups[1].Value)
            .Distinct(StringComparer.Ordinal);

    private static void Check(string what, Effect effect, CourseRelease now) =>
        Assert.Equal([(what, effect)], Short(ReleaseDiff.Between(Course, now)));

    private static IEnumerable<(string, Effect)> Short(IEnumerable<Change> changes) =>
        changes.Select(change => (change.What, change.Effect));

    private static CourseRelease With(ReleasedLesson lesson) => Course with { Lessons = [lesson] };

    private static CourseRelease With(ReleasedQuestion question) => With(Lesson with { Questions = [question] });

    private static Identifier Name(string id, params string[] was) => new(id, [.. was], SourceLocation.OfFile("a.md"));

    private static LocalizedText Text(string text) =>
        new(ImmutableSortedDictionary<string, string>.Empty.Add("sv", text));
}
