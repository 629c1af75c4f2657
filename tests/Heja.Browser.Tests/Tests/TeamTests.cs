using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>What the one who leads an exercise has: the time and the group's screen. The browser's clock is moved by hand.</summary>
public sealed class TeamTests(Chromium chromium)
{
    [Fact]
    public async Task Time_is_spoken_stands_still_when_paused_and_survives_a_reload()
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        var (page, lesson) = await Lead(server, window);
        var part = page.Article(lesson).Locator("[data-part=together]");
        var spoken = page.Frame.Locator("#_announcer");

        await part.GetByRole(AriaRole.Button, new() { Name = page.Say("timer_start", ("minutes", 15)) }).ClickAsync();
        await window.Page.Clock.FastForwardAsync("07:31");
        await Assertions.Expect(spoken).ToHaveTextAsync(page.Say("timer_half"));
        await page.Button(part, "timer_pause").ClickAsync();
        var bar = page.Article(lesson).Locator(".timer-bar");
        await Assertions.Expect(bar).ToHaveAttributeAsync("data-is", "paused");
        var left = await bar.Locator("[role=timer]").InnerTextAsync();
        Assert.StartsWith("7:", left);
        await Axe.Check(window.Page, $"article[data-lesson='{lesson.Id}']", "with a paused time");

        await window.Page.ReloadAsync();
        page = await CoursePage.Opened(window.Page.MainFrame);
        await window.Page.Clock.FastForwardAsync("02:00");
        await Assertions.Expect(bar.Locator("[role=timer]")).ToHaveTextAsync(left);
        await page.Button(bar, "timer_resume").ClickAsync();
        await window.Page.Clock.FastForwardAsync("06:30");
        await Assertions.Expect(spoken).ToHaveTextAsync(page.Say("timer_minute"));
        await window.Page.Clock.FastForwardAsync("01:10");
        await Assertions.Expect(spoken).ToHaveTextAsync(page.Say("timer_end"));
        await Assertions.Expect(bar).ToContainTextAsync(page.Say("timer_end"));
        await Axe.Check(window.Page, $"article[data-lesson='{lesson.Id}']", "with the time over");
    }

    [Fact]
    public async Task Screen_of_the_group_shows_its_part_without_the_notes_and_gives_the_focus_back()
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        var (page, lesson) = await Lead(server, window);
        var show = page.Button(page.Article(lesson), "screen_show");

        await show.ClickAsync();
        var screen = page.Frame.GetByRole(AriaRole.Dialog, new() { Name = page.Say("screen"), Exact = true });
        await Assertions.Expect(screen).ToContainTextAsync("Skriv lappar");
        await Assertions.Expect(screen).Not.ToContainTextAsync("Fastnar ni i pengar");
        await Axe.Check(window.Page, ".stage", "the group's screen");
        await screen.GetByRole(AriaRole.Button, new() { Name = page.Say("timer_start", ("minutes", 15)) }).ClickAsync();
        await window.Page.Clock.FastForwardAsync("14:01");
        await Assertions.Expect(screen.GetByRole(AriaRole.Status)).ToHaveTextAsync(page.Say("timer_minute"));
        await page.Button(screen, "screen_next").ClickAsync();
        await Assertions.Expect(screen).ToContainTextAsync("Fråga den som vet");
        await page.Button(screen, "screen_close").ClickAsync();
        await Assertions.Expect(screen).ToHaveCountAsync(0);
        await Assertions.Expect(show).ToBeFocusedAsync();
    }

    private static async Task<(CoursePage Page, LessonData Lesson)> Lead(LmsServer server, Window window)
    {
        await window.Page.Clock.InstallAsync();
        var package = await BuiltCourses.AllBlocks.Get("malmo", "sv", "scorm12");
        var page = await CoursePage.At(window.Page, server.CourseAddress(package));
        var lesson = page.Course.Lesson("nyttokartan");
        await page.GoTo(lesson);
        await page.Button(page.Article(lesson), "facilitator_show").ClickAsync();
        return (page, lesson);
    }
}
