using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>The page by itself: without an LMS, without scripts, on paper, with the browser's own buttons.</summary>
public sealed class PageTests(Chromium chromium)
{
    private static Task<Package> Package => BuiltCourses.Curriculum.Get("helsingborg", "sv", "scorm12");

    [Fact]
    public async Task Course_opened_from_a_folder_works_and_says_that_nothing_is_recorded()
    {
        var folder = Directory.CreateTempSubdirectory("heja-folder-");
        await using var window = await Window.Open(chromium.Browser);
        foreach (var (path, content) in (await Package).Files)
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, path), content);

        await window.Page.GotoAsync(new Uri(Path.Combine(folder.FullName, "index.html")).AbsoluteUri);
        var page = await CoursePage.Opened(window.Page.MainFrame);

        await Assertions.Expect(page.Banner).ToContainTextAsync(page.Say("unrecorded_no_lms"));
        foreach (var lesson in page.Course.Order)
            await page.GoTo(lesson);
        Assert.Empty(window.Complaints);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Changing_lesson_moves_title_and_focus_and_Back_returns()
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        var page = await CoursePage.At(window.Page, server.CourseAddress(await Package));
        var (first, second) = (page.Course.Order.First(), page.Course.Order.Skip(1).First());

        await page.GoTo(first);
        await page.GoTo(second);
        Assert.StartsWith(second.Title, await window.Page.TitleAsync());
        await window.Page.GoBackAsync();

        await Assertions.Expect(page.Heading(first)).ToBeFocusedAsync();
        await Assertions.Expect(page.Article(second)).ToBeHiddenAsync();
        Assert.StartsWith(first.Title, await window.Page.TitleAsync());
    }

    [Fact]
    public async Task Lesson_is_gone_to_where_the_browser_makes_no_pictures()
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        await window.Page.AddInitScriptAsync("requestAnimationFrame = () => 0;");
        var page = await CoursePage.At(window.Page, server.CourseAddress(await Package));

        await page.GoTo(page.Course.Order.Skip(1).First());
        await page.GoToOverview();
        await Assertions.Expect(page.Frame.Locator("#_overview h1")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Who_leaves_right_after_choosing_a_lesson_has_left()
    {
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, await Package, new());
        var learner = campaign.Learner;
        await learner.Open();
        // Long enough for who is quick.
        await learner.Page.Frame.EvaluateAsync("self.requestAnimationFrame = () => 0");
        await learner.Page.Frame.EvaluateAsync(
            "document.querySelector('#_start').click(); addEventListener('hashchange', () => document.querySelector('#_leave').click())"
        );

        await Assertions.Expect(learner.Page.Farewell).ToBeVisibleAsync();
        await Task.Delay(500);
        await Assertions.Expect(learner.Page.Farewell).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_lesson_is_shown_without_scripts_with_no_answers_given_away()
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser, new() { JavaScriptEnabled = false });
        await window.Page.GotoAsync(server.CourseAddress(await Package));

        var lessons = window.Page.Locator("article[data-lesson]");
        var written = Directory.GetFiles(
            Repository.At("courses", "heja-innovation"),
            "*.sv.md",
            SearchOption.AllDirectories
        );
        Assert.Equal(written.Length, await lessons.CountAsync());
        foreach (var lesson in await lessons.AllAsync())
        {
            await Assertions.Expect(lesson).ToBeVisibleAsync();
            foreach (var scene in await lesson.Locator("[data-scene], [data-question], [data-part]").AllAsync())
                await Assertions.Expect(scene).ToBeVisibleAsync();
        }
        await Assertions
            .Expect(window.Page.Locator(".feedback, .mark").Filter(new() { Visible = true }))
            .ToHaveCountAsync(0);
        await Assertions.Expect(window.Page.Locator("#_leave")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Printing_shows_the_lesson_and_from_the_overview_the_whole_course()
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        var page = await CoursePage.At(window.Page, server.CourseAddress(await Package));
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(page.Course.Lessons.Count, await Shown());
        await window.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.GoTo(page.Course.Order.First());
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(1, await Shown());

        Task<int> Shown() => window.Page.Locator("article[data-lesson]:visible").CountAsync();
    }
}
