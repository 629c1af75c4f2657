using System.Text;
using Heja.Compiler.Model;
using Heja.Compiler.Syntax.Markdown;
using Heja.Compiler.Tests.Golden;
using Markdig.Syntax;
using Xunit;

namespace Heja.Compiler.Tests.Samples;

/// <summary>The samples are what they say: they build without a word, and one of them uses all there is.</summary>
public sealed class SamplesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples");

    public static TheoryData<string> Names =>
        [
            .. Directory
                .EnumerateDirectories(Folder)
                .Where(folder => File.Exists(Path.Combine(folder, "heja.yaml")))
                .Select(folder => Path.GetFileName(folder)),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_builds_in_every_format_without_a_word(string name)
    {
        var compilation = Compile(name);
        Assert.Equal("", Case.Print(Case.Diagnose(compilation)));
        Assert.NotEmpty(compilation.Workspace.Editions);
    }

    [Fact]
    public void All_blocks_uses_every_block_and_kind_of_lesson_in_each_of_its_languages()
    {
        var course = Assert.Single(Compile("all-blocks").Workspace.Courses);
        Assert.Equal(["sv", "en", "ar"], course.Languages);
        foreach (var language in course.Languages)
        {
            var lessons = course.Lessons.Values.Where(lesson => lesson.Language == language).ToList();
            Assert.Equal(Enum.GetValues<LessonKind>(), lessons.Select(lesson => lesson.Kind).Distinct().Order());
            var used = lessons.SelectMany(lesson => BlocksIn(lesson.Location.Path)).Distinct(StringComparer.Ordinal);
            Assert.Equal([], Builtins.Blocks.Select(block => block.Name).Except(used));
        }
    }

    private static IEnumerable<string> BlocksIn(string path)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "all-blocks", path), Encoding.UTF8);
        Assert.True(MarkdownReader.TryRead(text, out var document, out _));
        return document.Descendants<DirectiveBlock>().Select(directive => directive.Name);
    }

    private static Compilation Compile(string name) =>
        Compilation.Create(Repository.ToCourseFiles(Repository.ReadFolder(Path.Combine(Folder, name))), Case.Tool);
}
