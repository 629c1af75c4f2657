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
        await Assertions.Expect(page.Locator(".opening")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#_announcer")).ToHaveTextAsync("Kursen öppnas…");

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

        // The second is not there yet.
        await lessons.Nth(1).ClickAsync();
        await Assertions.Expect(page.Locator(".opening")).ToBeVisibleAsync();
        await page.Locator(".top-home").ClickAsync();
        await Assertions.Expect(page.Locator("#_overview h1")).ToBeFocusedAsync();
        opening.Rest.SetResult();

        await Loaded(page);
        await Assertions.Expect(page.Locator("#_overview h1")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Who_does_not_wait_for_the_lesson_that_was_asked_for_stays_where_they_went()
    {
        await using var opening = await Opening.Of(chromium, lesson: 1, "#klart");
        var page = opening.Page;

        await page.Locator(".top-home").ClickAsync();
        await Assertions.Expect(page.Locator("#_overview h1")).ToBeVisibleAsync();
        opening.Rest.SetResult();

        await Loaded(page);
        await Assertions.Expect(page.Locator("#_overview h1")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#klart")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Who_chooses_another_lesson_instead_of_the_one_that_was_asked_for_gets_it()
    {
        await using var opening = await Opening.Of(chromium, lesson: 1, "#klart");
        var page = opening.Page;

        await page.Locator(".top-home").ClickAsync();
        await page.Locator("#_overview a[data-lesson-link='ord']").ClickAsync();
        opening.Rest.SetResult();

        await Loaded(page);
        await Assertions.Expect(page.Locator("#ord.current h1")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#_announcer")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Who_writes_while_the_rest_arrives_goes_on_writing()
    {
        await using var opening = await Opening.Of(chromium, lesson: 5, "#tankar");
        var page = opening.Page;
        var field = page.Locator("#tankar textarea").First;

        await Assertions.Expect(field).ToBeVisibleAsync();
        await field.PressSequentiallyAsync("Vi börjar ");
        await field.ClickAsync();
        await page.Keyboard.PressAsync("End");
        opening.Rest.SetResult();
        await Loaded(page);
        await page.Keyboard.TypeAsync("i liten skala");

        await Assertions.Expect(field).ToHaveValueAsync("Vi börjar i liten skala");
    }

    [Fact]
    public async Task Who_has_scrolled_while_the_rest_arrives_stays_there()
    {
        await using var opening = await Opening.Of(chromium, lesson: 3, "#ord");
        var page = opening.Page;
        await Assertions.Expect(page.Locator("#ord.current h1")).ToBeVisibleAsync();

        await page.EvaluateAsync("scrollTo(0, 300)");
        opening.Rest.SetResult();
        await Loaded(page);

        Assert.Equal(300, await page.EvaluateAsync<int>("Math.round(scrollY)"));
    }

    // What browser and page do at the end they do a moment later.
    private static async Task Loaded(IPage page)
    {
        await page.WaitForLoadStateAsync();
        await page.WaitForTimeoutAsync(200);
    }

    [Fact]
    public async Task Lesson_that_is_asked_for_opens_as_soon_as_it_is_there()
    {
        await using var opening = await Opening.Of(chromium, lesson: 3, "#ord");
        var page = opening.Page;

        await Assertions.Expect(page.Locator("#ord.current h1")).ToBeVisibleAsync();
        Assert.Equal("loading", await page.EvaluateAsync<string>("document.readyState"));

        opening.Rest.SetResult();
        await Loaded(page);
        await Assertions.Expect(page.Locator("#ord.current h1")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Lms_that_is_slower_than_the_page_is_waited_for()
    {
        await using var opening = await Opening.Of(chromium, lesson: 0, "", "/shells/page#");
        var page = opening.Page;
        var course = page.FrameLocator("iframe");
        await Assertions.Expect(course.Locator(".opening")).ToBeVisibleAsync();

        await page.EvaluateAsync(
            """
            () => {
              const answer = (text) => () => text;
              self.API = {
                LMSInitialize: answer('true'), LMSFinish: answer('true'), LMSSetValue: answer('true'), LMSCommit: answer('true'),
                LMSGetValue: answer(''), LMSGetLastError: answer('0'), LMSGetErrorString: answer(''), LMSGetDiagnostic: answer(''),
              };
            }
            """
        );

        await Assertions.Expect(course.Locator("#_overview h1")).ToBeVisibleAsync();
        await Assertions.Expect(course.Locator("#_banner")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Search_waits_for_all_lessons()
    {
        await using var opening = await Opening.Of(chromium, lesson: 0, "");
        var page = opening.Page;

        await page.Locator("#_overview a[href='#_search']").ClickAsync();
        await Assertions.Expect(page.Locator(".opening")).ToBeVisibleAsync();

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

        /// <param name="around">What stands before the course's address.</param>
        public static async Task<Opening> Of(Chromium chromium, int lesson, string hash, string around = "")
        {
            var opening = new Opening(await LmsServer.Start(), await Window.Open(chromium.Browser));
            var package = await BuiltCourses.AllBlocks.Get("malmo", "sv", "scorm12");
            opening._server.Slowly = (lesson, opening.Rest.Task);
            var course = opening._server.CourseAddress(package) + hash;
            await opening.Page.GotoAsync(
                around.Length == 0 ? course : opening._server.Origin + around + Uri.EscapeDataString(course),
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
