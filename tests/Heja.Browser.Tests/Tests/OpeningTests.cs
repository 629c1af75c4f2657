using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>A course that is opened over a slow connection, or by one who does not wait.</summary>
public sealed class OpeningTests(Chromium chromium)
{
    [Fact]
    public async Task Overview_can_be_used_before_the_lessons_are_there()
    {
        await using var opening = await Opening.Of(chromium, lesson: 0, "");
        var page = opening.Page;

        await Assertions.Expect(page.Locator("#_overview h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#_banner")).ToBeVisibleAsync();
        Assert.Equal("loading", await page.EvaluateAsync<string>("document.readyState"));
        await page.Locator("#_start").ClickAsync();
        await Assertions.Expect(page.Locator("#_overview h1")).ToBeVisibleAsync();

        opening.Rest.SetResult();
        await Assertions.Expect(page.Locator("article.current h1")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("article.current .pager-next")).ToBeAttachedAsync();
    }

    [Fact]
    public async Task Who_has_gone_elsewhere_meanwhile_stays_there()
    {
        await using var opening = await Opening.Of(chromium, lesson: 1, "");
        var page = opening.Page;
        var lessons = page.Locator("#_overview a[data-lesson-link]");

        // The second is not there yet, the first is not there whole.
        await lessons.Nth(1).ClickAsync();
        await lessons.First.ClickAsync();
        opening.Rest.SetResult();

        var first = await lessons.First.GetAttributeAsync("data-lesson-link");
        await Assertions.Expect(page.Locator($"article[id='{first}'] h1")).ToBeFocusedAsync();
        Assert.EndsWith($"#{first}", page.Url);
    }

    [Fact]
    public async Task Lesson_that_is_asked_for_opens_as_soon_as_it_is_there()
    {
        await using var opening = await Opening.Of(chromium, lesson: 3, "#ord");
        var page = opening.Page;

        await Assertions.Expect(page.Locator("#ord.current h1")).ToBeVisibleAsync();
        Assert.Equal("loading", await page.EvaluateAsync<string>("document.readyState"));

        opening.Rest.SetResult();
        await page.WaitForLoadStateAsync();
        await Assertions.Expect(page.Locator("#ord.current h1")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Search_waits_for_all_lessons()
    {
        await using var opening = await Opening.Of(chromium, lesson: 0, "");
        var page = opening.Page;

        await page.Locator("#_overview a[href='#_search']").ClickAsync();
        await Assertions.Expect(page.Locator("#_overview h1")).ToBeVisibleAsync();

        opening.Rest.SetResult();
        await Assertions.Expect(page.Locator("#_search h1")).ToBeFocusedAsync();
    }

    /// <summary>A page that has come up to a lesson.</summary>
    private sealed class Opening : IAsyncDisposable
    {
        private readonly LmsServer _server;
        private readonly Window _window;

        private Opening(LmsServer server, Window window) => (_server, _window) = (server, window);

        public TaskCompletionSource Rest { get; } = new();

        public IPage Page => _window.Page;

        public static async Task<Opening> Of(Chromium chromium, int lesson, string hash)
        {
            var opening = new Opening(await LmsServer.Start(), await Window.Open(chromium.Browser));
            var package = await BuiltCourses.AllBlocks.Get("malmo", "sv", "scorm12");
            opening._server.Slowly = (lesson, opening.Rest.Task);
            await opening.Page.GotoAsync(
                opening._server.CourseAddress(package) + hash,
                new() { WaitUntil = WaitUntilState.Commit }
            );
            return opening;
        }

        public async ValueTask DisposeAsync()
        {
            Rest.TrySetResult();
            await _window.DisposeAsync();
            await _server.DisposeAsync();
        }
    }
}
