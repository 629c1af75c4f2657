using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Learners.Blocks;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>Every lesson, as it is at first and with every kind of feedback, in light and in dark.</summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    [Theory]
    [InlineData(false, "helsingborg", "sv", ColorScheme.Light, 1280)]
    [InlineData(false, "uppsala", "en", ColorScheme.Dark, 320)]
    [InlineData(true, "malmo", "sv", ColorScheme.Light, 320)]
    [InlineData(true, "malmo", "ar", ColorScheme.Light, 1280)]
    [InlineData(true, "malmo", "ar", ColorScheme.Dark, 320)]
    public async Task Every_lesson_and_every_feedback_passes_axe(
        bool allBlocks,
        string municipality,
        string language,
        ColorScheme colours,
        int width
    )
    {
        await using var server = await LmsServer.Start();
        var course = allBlocks ? BuiltCourses.AllBlocks : BuiltCourses.Curriculum;
        var package = await course.Get(municipality, language, "scorm12");
        await using var window = await Window.Open(
            chromium.Browser,
            new()
            {
                ColorScheme = colours,
                // A colour on its way from one state to the next is nobody's to judge.
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new() { Width = width, Height = 800 },
            }
        );
        var page = await CoursePage.At(window.Page, server.CourseAddress(package));
        Assert.Equal(colours == ColorScheme.Dark, await IsDark(window.Page));
        var kinds = new HashSet<string>();

        await Axe.Check(window.Page, "#_overview", $"overview, {colours}");
        foreach (var lesson in page.Course.Order)
        {
            await page.GoTo(lesson);
            if (lesson.Kind == "team")
                await page.Button(page.Article(lesson), "facilitator_show").ClickAsync();
            await CheckLesson("untouched");
            await AnswerWrongly(page, lesson);
            await CheckLesson("answered wrongly");
            if (lesson.Kind == "quiz")
                await new Quiz(page, lesson).TryAgain();
            await AnswerRightly(page, lesson);
            foreach (var step in await Steps.Of(page, lesson, _ => false))
                if (lesson.Kind == "quiz" || lesson.Questions.All(question => question.Id != step.Name))
                    await step.Do(page);
            var folds = page.Article(lesson).Locator("details:not([open]) > summary");
            while (await folds.CountAsync() > 0)
                await folds.First.ClickAsync();
            await CheckLesson("done");

            async Task CheckLesson(string how)
            {
                kinds.Add($"{lesson.Kind}, {how}");
                await Axe.Check(window.Page, $"article[data-lesson='{lesson.Id}']", $"{lesson.Id}, {how}, {colours}");
                await CheckReflow($"{lesson.Id}, {how}");
            }
        }
        Assert.Contains("team, done", kinds);
        Assert.Contains("scenario, done", kinds);
        Assert.Contains("quiz, done", kinds);

        // WCAG 1.4.10: nobody has to scroll in two directions.
        async Task CheckReflow(string what)
        {
            var wider = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
            Assert.True(wider <= 0, $"{what} is {wider} px wider than the window of {width} px");
        }
    }

    private static async Task AnswerWrongly(CoursePage page, LessonData lesson)
    {
        if (lesson.Kind == "quiz")
            await new Quiz(page, lesson).Take(0);
        else
            foreach (var question in lesson.Questions)
                await new Question(page, question).Answer(question.Wrong);
    }

    /// <summary>The second try, where there is one.</summary>
    private static async Task AnswerRightly(CoursePage page, LessonData lesson)
    {
        if (lesson.Kind != "quiz")
            foreach (var question in lesson.Questions.Where(question => question.Attempts != 1))
                await new Question(page, question).Answer(question.Right);
    }

    private static Task<bool> IsDark(IPage page) =>
        page.EvaluateAsync<bool>(
            """
            (() => {
              const light = colour => colour.match(/[\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
              const { color, backgroundColor } = getComputedStyle(document.body);
              return light(color) > light(backgroundColor);
            })()
            """
        );

    [Fact]
    public async Task Fault_that_is_put_in_is_found()
    {
        await using var server = await LmsServer.Start();
        var package = await BuiltCourses.Curriculum.Get("helsingborg", "sv", "scorm12");
        await using var window = await Window.Open(chromium.Browser);
        var page = await CoursePage.At(window.Page, server.CourseAddress(package));
        var lesson = page.Course.Order.First(one => one.Questions.Count > 0);
        await page.GoTo(lesson);
        var selector = $"article[data-lesson='{lesson.Id}']";

        await window.Page.EvaluateAsync(
            $"document.querySelector(\"{selector} label\").replaceWith(document.createElement('input'))"
        );

        await Assert.ThrowsAnyAsync<Exception>(() => Axe.Check(window.Page, selector, "with a nameless field"));
        await Assert.ThrowsAnyAsync<Exception>(() => Axe.Check(window.Page, "#_overview", "what is not shown"));
    }
}
