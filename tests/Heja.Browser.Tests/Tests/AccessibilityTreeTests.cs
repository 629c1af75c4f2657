using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Learners.Blocks;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>What a screen reader is told: landmarks, headings, names and states, what is said by itself, and where Tab stops.</summary>
public sealed class AccessibilityTreeTests(Chromium chromium)
{
    private const int Phone = 390;

    [Theory]
    [InlineData("sv")]
    [InlineData("ar")]
    public Task Overview(string language) =>
        See(
            BuiltCourses.AllBlocks,
            language,
            async (window, page) =>
            {
                await Tree.Check($"overview.{language}", page.Frame.Locator("body"));
                await Tree.CheckStops($"overview.{language}.stops", window.Page);
            }
        );

    [Fact]
    public Task Question_before_and_after_a_wrong_answer() =>
        See(
            BuiltCourses.AllBlocks,
            "sv",
            async (window, page) =>
            {
                var lesson = page.Course.Lesson("valja");
                await page.GoTo(lesson);
                await Tree.Check("question", page.Frame.Locator("body"));
                var question = lesson.Questions.First(one => one.Attempts != 1);
                await new Question(page, question).Answer(question.Wrong);
                await Tree.Check("question.wrong", page.Article(lesson).Locator($"[data-question='{question.Id}']"));
                await window.Page.ReloadAsync();
                page = await CoursePage.Opened(window.Page.MainFrame);
                await Tree.CheckStops("question.stops", window.Page);
            }
        );

    [Theory]
    [InlineData("para-och-ordna")]
    [InlineData("skriva")]
    [InlineData("tankar")]
    [InlineData("receptionen")]
    public Task Lesson(string id) =>
        See(
            BuiltCourses.AllBlocks,
            "sv",
            async (_, page) =>
            {
                var lesson = page.Course.Lesson(id);
                await page.GoTo(lesson);
                await Tree.Check(id, page.Article(lesson));
            }
        );

    [Fact]
    public Task Menu_on_a_phone() =>
        See(
            BuiltCourses.AllBlocks,
            "sv",
            async (_, page) =>
            {
                await page.GoTo(page.Course.Lesson("valja"));
                var menu = page.Frame.GetByRole(AriaRole.Button, new() { Name = page.Say("lessons"), Exact = true });
                await Assertions.Expect(menu).ToHaveAttributeAsync("aria-expanded", "false");
                await menu.ClickAsync();
                await Assertions.Expect(menu).ToHaveAttributeAsync("aria-expanded", "true");
                await Tree.Check("menu", page.Frame.GetByRole(AriaRole.Navigation).First);
            },
            Phone
        );

    [Fact]
    public Task Exercise_for_its_leader_and_for_the_group() =>
        See(
            BuiltCourses.AllBlocks,
            "sv",
            async (_, page) =>
            {
                var lesson = page.Course.Lesson("nyttokartan");
                await page.GoTo(lesson);
                await Tree.Check("exercise", page.Article(lesson));
                await page.Button(page.Article(lesson), "facilitator_show").ClickAsync();
                await Tree.Check("exercise.leader", page.Article(lesson));
                await page.Button(page.Article(lesson), "screen_show").ClickAsync();
                await Tree.Check("exercise.screen", page.Frame.GetByRole(AriaRole.Dialog));
            }
        );

    [Fact]
    public Task Quiz_and_its_result() =>
        See(
            BuiltCourses.Quizzes,
            "sv",
            async (_, page) =>
            {
                var lesson = page.Course.Lesson("alla-slag");
                await page.GoTo(lesson);
                await Tree.Check("quiz", page.Article(lesson));
                await new Quiz(page, lesson).Take(lesson.Questions.Count);
                await Tree.Check("quiz.result", page.Article(lesson).Locator(".quiz-result"));
            }
        );

    private async Task See(BuiltCourses course, string language, Func<Window, CoursePage, Task> look, int width = 1280)
    {
        await using var server = await LmsServer.Start();
        var package = await course.Get("malmo", language, "scorm12");
        await using var window = await Window.Open(
            chromium.Browser,
            new()
            {
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new() { Width = width, Height = 800 },
            }
        );
        await look(window, await CoursePage.At(window.Page, server.CourseAddress(package)));
        Assert.Empty(window.Complaints);
    }
}
