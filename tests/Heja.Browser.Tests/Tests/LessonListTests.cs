using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>The lists of a long course are written by the script: the overview's little by little, folded ones when opened.</summary>
public sealed class LessonListTests(Chromium chromium)
{
    private static Task<Package> Package => BuiltCourses.Long.Get("alvesta", "sv", "scorm12");

    [Fact]
    public async Task Overview_lists_every_lesson_in_the_order_of_the_course()
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        var page = await CoursePage.At(window.Page, server.CourseAddress(await Package));

        var stations = page.Frame.Locator("#_overview .station > a");
        await Assertions.Expect(stations.And(page.Frame.Locator("[data-is='new']"))).ToHaveCountAsync(120);
        var written = await stations.EvaluateAllAsync<string[]>(
            "all => all.map(one => `${one.hash} ${one.querySelector('.station-title').textContent}`)"
        );
        Assert.Equal(page.Course.Order.Select(lesson => $"#{lesson.Id} {lesson.Title}"), written);
        await stations.Last.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(stations.Last.Locator(".tag:visible")).ToHaveTextAsync(["Lektion", "5\u00a0min"]);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task List_that_is_unfolded_knows_what_has_been_begun()
    {
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, await Package, new());
        var learner = campaign.Learner;
        await learner.Open();
        await learner.Page.GoTo(learner.Page.Course.Order.Last());
        await learner.Page.GoTo(learner.Page.Course.Order.First());
        await learner.Leave(Leaving.Close);
        await learner.Open();
        var last = learner.Page.Course.Order.Last();
        var folded = learner.Page.Frame.Locator($"#_lessons details[data-module='{last.Module}']");
        await Assertions.Expect(folded.Locator("a")).ToHaveCountAsync(0);

        await folded.Locator("summary").ClickAsync();
        await Assertions.Expect(folded.Locator("a")).ToHaveCountAsync(20);
        await Assertions.Expect(folded.Locator("a[data-is='opened']")).ToHaveAttributeAsync("href", $"#{last.Id}");
    }

    [Fact]
    public async Task Title_in_another_language_than_the_course_is_marked_in_every_list()
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        var package = await BuiltCourses.Untranslated.Get("malmo", "ar", "scorm12");
        var page = await CoursePage.At(window.Page, server.CourseAddress(package));
        await page.GoTo(page.Course.Order.Single(lesson => lesson.Id == "klart"));

        var titles = page.Frame.Locator("a[data-lesson-link='klart'] [lang='sv'][dir='ltr']");
        await Assertions.Expect(titles).ToHaveTextAsync(["Klart", "Klart"]);
    }

    [Fact]
    public async Task Without_scripts_the_overview_is_a_list_of_links()
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser, new() { JavaScriptEnabled = false });
        await window.Page.GotoAsync(server.CourseAddress(await Package));

        var links = window.Page.Locator("#_overview .station > a").Filter(new() { Visible = true });
        await Assertions.Expect(links).ToHaveCountAsync(120);
        await links.Last.ClickAsync();
        await Assertions.Expect(window.Page.Locator("article").Last).ToBeInViewportAsync();
    }
}
