using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>A story that the learner chooses the way through.</summary>
public sealed class ScenarioTests(Chromium chromium)
{
    [Fact]
    public async Task Lesson_asks_for_an_ending_until_one_is_reached()
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        var package = await BuiltCourses.AllBlocks.Get("malmo", "sv", "scorm12");
        var page = await CoursePage.At(window.Page, server.CourseAddress(package));
        var lesson = page.Course.Lesson("receptionen");
        await page.GoTo(lesson);
        var (status, choices) = (
            page.Article(lesson).Locator(".lesson-status"),
            page.Article(lesson).Locator(".choice:visible")
        );

        await Assertions.Expect(status).ToContainTextAsync(page.Say("remaining_scenario"));
        await choices.Filter(new() { HasText = "Förklara rutinen" }).ClickAsync();
        await Assertions.Expect(status).ToContainTextAsync(page.Say("remaining_scenario"));
        await choices.Filter(new() { HasText = "Fråga vad som har hänt" }).Last.ClickAsync();
        await Assertions.Expect(page.Article(lesson)).ToContainTextAsync("Du ringer hennes chef.");
        await Assertions.Expect(status).Not.ToContainTextAsync(page.Say("remaining_scenario"));
    }
}
