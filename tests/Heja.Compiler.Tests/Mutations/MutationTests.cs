using System.Text.RegularExpressions;
using Xunit;

namespace Heja.Compiler.Tests.Mutations;

/// <summary>Whatever an author breaks in the real course is said once, where it was broken.</summary>
public sealed partial class MutationTests
{
    [Fact]
    public void Real_course_unchanged_has_nothing_wrong() => Assert.Empty(RealCourse.Diagnose(string.Empty, null));

    [Fact]
    public void Right_answer_unticked_is_said_once() =>
        // Where the question is opened.
        RealCourse.Check([.. Ticked().Select(tick => AtRight(tick, tick.Match.Index + 2, 3, "[ ]"))], atLeast: 4);

    [Fact]
    public void Right_answer_deleted_with_its_feedback_is_said_once() =>
        RealCourse.Check(
            [
                .. Find(RightOption())
                    .Select(option => AtRight(option, option.Match.Index, option.Match.Length, string.Empty)),
            ],
            atLeast: 4
        );

    [Fact]
    public void Item_to_sort_deleted_is_said_once() =>
        // The compiler cannot know which language is right: the translation is compared with its source.
        RealCourse.Check(
            [
                .. Find(SortItem())
                    .Select(item =>
                        Mutation
                            .Replace(item.Path, item.Match.Index, item.Match.Length, string.Empty)
                            .Or(item.Path, item.Path.Replace(".sv.md", ".en.md", StringComparison.Ordinal))
                    ),
            ],
            atLeast: 10
        );

    [Fact]
    public void Closing_fence_deleted_is_said_once() =>
        RealCourse.Check(
            [
                .. Find(ClosingFence())
                    .Select(fence =>
                        Mutation.Replace(
                            fence.Path,
                            fence.Match.Index,
                            3,
                            string.Empty,
                            RealCourse
                                .Texts[fence.Path]
                                .LastIndexOf("::: ", fence.Match.Index, StringComparison.Ordinal)
                        )
                    ),
            ],
            atLeast: 50
        );

    [Fact]
    public void Opening_fence_deleted_is_said_at_least_once_in_its_file()
    {
        var fences = Find(OpeningFence()).ToList();
        Assert.True(fences.Count >= 50);
        Assert.All(
            RealCourse.Spread(fences),
            fence =>
            {
                var text = RealCourse.Texts[fence.Path].Remove(fence.Match.Index, fence.Match.Length);
                Assert.Contains(RealCourse.Diagnose(fence.Path, text), found => found.Location.Path == fence.Path);
            }
        );
    }

    [Fact]
    public void Picture_deleted_is_said_once() =>
        RealCourse.Check(
            [
                .. RealCourse
                    .Texts.Keys.Where(path => path.EndsWith(".svg", StringComparison.Ordinal))
                    .Select(path => new Mutation($"{path} deleted", path, null, [.. UsersOf(path)])),
            ],
            atLeast: 9
        );

    [Fact]
    public void Picture_misspelt_is_said_once() =>
        RealCourse.Check(
            [.. Find(Picture()).Select(picture => Twisted(picture.Path, picture.Match.Groups["file"]))],
            atLeast: 10
        );

    [Fact]
    public void Text_alternative_deleted_is_said_once() =>
        RealCourse.Check(
            [
                .. Find(Picture())
                    .Select(picture =>
                        Mutation.Replace(
                            picture.Path,
                            picture.Match.Groups["alt"].Index,
                            picture.Match.Groups["alt"].Length,
                            string.Empty
                        )
                    ),
            ],
            atLeast: 10
        );

    [Fact]
    public void Translation_deleted_is_said_once() =>
        RealCourse.Check(
            [
                .. RealCourse
                    .Texts.Keys.Where(path => IsCourseLesson().IsMatch(path))
                    .Select(path => new Mutation($"{path} deleted", path, null, "heja-innovation/course.yaml")),
            ],
            atLeast: 10
        );

    [Fact]
    public void Block_name_misspelt_is_said_once() =>
        RealCourse.Check(
            [.. Find(OpeningFence()).Select(fence => Twisted(fence.Path, fence.Match.Groups["name"]))],
            atLeast: 50
        );

    [Fact]
    public void Value_misspelt_is_said_once() =>
        RealCourse.Check(
            [.. Find(Value()).Select(value => Twisted(value.Path, value.Match.Groups["name"]))],
            atLeast: 6
        );

    [Fact]
    public void Value_never_closed_is_said_once() =>
        RealCourse.Check(
            [
                .. Find(Value())
                    .Select(value =>
                        Mutation.Replace(value.Path, value.Match.Index, value.Match.Length, value.Match.Value[..^2])
                    ),
            ],
            atLeast: 6
        );

    [Fact]
    public void Lesson_link_misspelt_is_said_once() =>
        RealCourse.Check([.. Find(LessonLink()).Select(link => Twisted(link.Path, link.Match.Groups["lesson"]))], 20);

    [Fact]
    public void Place_in_link_misspelt_is_said_once() =>
        RealCourse.Check([.. Find(PlaceLink()).Select(link => Twisted(link.Path, link.Match.Groups["place"]))], 60);

    [Fact]
    public void Id_deleted_is_said_once() =>
        RealCourse.Check(
            [
                .. Find(KeptId())
                    .Select(id =>
                        Mutation.Replace(
                            id.Path,
                            id.Match.Groups["id"].Index,
                            id.Match.Groups["id"].Length,
                            string.Empty
                        )
                    ),
            ],
            atLeast: 12
        );

    [Fact]
    public void Unreadable_colour_is_said_once() =>
        RealCourse.Check(
            [
                .. RealCourse
                    .Texts.Where(file => file.Key.StartsWith("municipalities/", StringComparison.Ordinal))
                    .SelectMany(file => Primary().Matches(file.Value).Select(match => (file.Key, match)))
                    .Select(found => Mutation.Replace(found.Key, found.match.Groups["colour"].Index, 7, "#ffff00")),
            ],
            atLeast: 2
        );

    [Fact]
    public void Name_misspelt_in_yaml_is_said_once()
    {
        (string Path, string Name)[] names =
        [
            ("heja.yaml", "heja-innovation"),
            ("heja.yaml", "uppsala"),
            ("heja-innovation/course.yaml", "fyra-satt"),
            ("municipalities/uppsala.yaml", "unknown"),
            ("municipalities/uppsala.yaml", "scorm12"),
            ("municipalities/uppsala.yaml", "logo-dark.svg"),
            ("municipalities/helsingborg.yaml", "accent"),
            ("municipalities/helsingborg.yaml", "contact"),
        ];
        RealCourse.Check(
            [
                .. names.Select(one =>
                    Twisted(one.Path, RealCourse.Texts[one.Path].IndexOf(one.Name, StringComparison.Ordinal), one.Name)
                ),
            ],
            atLeast: names.Length
        );
    }

    private static IEnumerable<Found> Ticked() => Find(RightOption());

    private static IEnumerable<Found> Find(Regex pattern) =>
        RealCourse.Lessons.SelectMany(file => pattern.Matches(file.Value).Select(match => new Found(file.Key, match)));

    private static Mutation At(Found found, int start, int length, string replacement) =>
        Mutation.Replace(
            found.Path,
            start,
            length,
            replacement,
            RealCourse.Texts[found.Path].LastIndexOf("::: ", found.Match.Index, StringComparison.Ordinal)
        );

    // A question that has another right answer is still a question: then the translation is compared with its source.
    private static Mutation AtRight(Found found, int start, int length, string replacement)
    {
        var mutation = At(found, start, length, replacement);
        var text = RealCourse.Texts[found.Path];
        var opened = text.LastIndexOf("::: ", found.Match.Index, StringComparison.Ordinal);
        var closed = text.IndexOf("\n:::\n", found.Match.Index, StringComparison.Ordinal);
        return RightOption().Count(text.AsSpan(opened, closed - opened)) > 1
            ? mutation.Or(found.Path.Replace(".sv.md", ".en.md", StringComparison.Ordinal))
            : mutation;
    }

    private static Mutation Twisted(string path, Group group) => Twisted(path, group.Index, group.Value);

    // Two letters change places, as they do.
    private static Mutation Twisted(string path, int at, string name)
    {
        var i = Enumerable.Range(0, name.Length - 1).First(i => name[i] != name[i + 1]);
        return Mutation.Replace(path, at, name.Length, $"{name[..i]}{name[i + 1]}{name[i]}{name[(i + 2)..]}");
    }

    private static IEnumerable<string> UsersOf(string picture)
    {
        var name = picture[(picture.LastIndexOf('/') + 1)..];
        var folder = picture.StartsWith("municipalities/", StringComparison.Ordinal)
            ? picture[..picture.LastIndexOf('/')] + ".yaml"
            : "heja-innovation/";
        return RealCourse
            .Texts.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal))
            .SelectMany(file =>
                file.Value.Split('\n')
                    .Select((line, i) => (line, i))
                    .Where(pair => pair.line.Contains(name, StringComparison.Ordinal))
                    .Select(pair => $"{file.Key}:{pair.i + 1}")
            );
    }

    private sealed record Found(string Path, Match Match);

    [GeneratedRegex(@"^- \[x\].*\n(?:  .*\n)*", RegexOptions.Multiline)]
    private static partial Regex RightOption();

    [GeneratedRegex(@"^- [^\[\n].*\{#[a-z-]+\}\n(?:  >.*\n)+", RegexOptions.Multiline)]
    private static partial Regex SortItem();

    [GeneratedRegex(@"^:::$", RegexOptions.Multiline)]
    private static partial Regex ClosingFence();

    [GeneratedRegex(@"^::: (?<name>[a-z-]+).*$", RegexOptions.Multiline)]
    private static partial Regex OpeningFence();

    [GeneratedRegex(@"^!\[(?<alt>[^\]]*)\]\(media/(?<file>[^ )]+)", RegexOptions.Multiline)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^heja-innovation/.*\.md$")]
    private static partial Regex IsCourseLesson();

    [GeneratedRegex(@"\{\{ (?<name>[a-z.]+) \}\}")]
    private static partial Regex Value();

    [GeneratedRegex(@"\]\((?<lesson>[a-z-]+)\.(?:sv|en)\.md(?:#[a-z-]+)?\)")]
    private static partial Regex LessonLink();

    [GeneratedRegex(@"\]\([^)]*#(?<place>[a-z-]+)\)")]
    private static partial Regex PlaceLink();

    [GeneratedRegex(@"^::: (?:choice|sort|true-false|reflection|rate|slot) \{(?<id>#[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex KeptId();

    [GeneratedRegex("primary: \"(?<colour>#[0-9a-f]{6})\"")]
    private static partial Regex Primary();
}
