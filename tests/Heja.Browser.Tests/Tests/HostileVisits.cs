using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Learners.Blocks;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>One learner who opens a small course again and again, in one browser or in new ones, in an LMS that misbehaves.</summary>
internal sealed class HostileVisits : IAsyncDisposable
{
    private static readonly string[] Ranks = ["incomplete", "failed", "completed", "passed"];
    private readonly IBrowser _browser;
    private readonly LmsServer _server;
    private readonly Package _package;
    private readonly List<Window> _windows = [];

    private HostileVisits(IBrowser browser, LmsServer server, Package package) =>
        (_browser, _server, _package) = (browser, server, package);

    public Attempt Attempt { get; private set; } = new();

    public Window Window => _windows[^1];

    public CoursePage Page { get; private set; } = null!;

    public LessonData Lesson => Page.Course.Order.First();

    public static async Task<HostileVisits> Start(IBrowser browser) =>
        new(browser, await LmsServer.Start(), await BuiltCourses.Sample.Get("malmo", "sv", "scorm12"));

    /// <summary>In a browser that has never seen the course: what is there comes from the LMS.</summary>
    public async Task OpenElsewhere(string plan = "[]", bool popup = false)
    {
        var window = await Window.Open(_browser);
        // Time can be made to pass; it passes by itself all the same.
        await window.Page.Context.Clock.InstallAsync();
        await Open(window, plan, popup);
    }

    /// <summary>In the same browser, when the window before has closed.</summary>
    public async Task OpenAgain(string plan = "[]") => await Open(await Window.Next(), plan);

    /// <summary>In the same browser, when the computer has died.</summary>
    public async Task OpenAfterCrash()
    {
        var crashed = Window.Page;
        var window = await Window.Beside();
        await Window.Crash(crashed);
        await Open(window, "[]");
    }

    /// <summary>In the same browser, while the window before stays open. Returns the page that was open.</summary>
    public async Task<CoursePage> OpenBeside()
    {
        var first = Page;
        await Open(await Window.Beside(), "[]");
        return first;
    }

    /// <summary>In the same window: the LMS's page is opened anew.</summary>
    public Task Reload() => Open(Window, "[]");

    /// <summary>The course alone is reloaded; the LMS around it goes on.</summary>
    public async Task ReloadFrame()
    {
        await Page.Frame.EvaluateAsync(
            "document.documentElement.dataset.old = ''; setTimeout(() => location.reload())"
        );
        await Page.Frame.Locator("html:not([data-old])").WaitForAsync();
        Page = await CoursePage.Opened(Page.Frame);
    }

    /// <summary>The LMS knows nothing of the learner any more.</summary>
    public void ForgetAttempt() => Attempt = new Attempt();

    /// <summary>From now on; the times of the plan count from here.</summary>
    public Task Misbehave(string plan) =>
        Window.Page.EvaluateAsync(
            """
            plan => {
              const now = hostile.elapsed;
              const until = step => step.until === undefined ? {} : { until: now + step.until };
              hostile.plan = JSON.parse(plan).map(step => ({ ...step, from: now, ...until(step) }));
            }
            """,
            plan
        );

    public Task<int> Fired(string fault) => Window.Page.EvaluateAsync<int>("fault => hostile.fired[fault]", fault);

    public Task Pass(TimeSpan time) => Window.Page.Context.Clock.FastForwardAsync((long)time.TotalMilliseconds);

    public Question Question(int index) => new(Page, Lesson.Questions[index]);

    /// <summary>Hands in right answers to the questions of the first lesson with these numbers.</summary>
    public async Task Answer(params int[] indexes)
    {
        await Page.GoTo(Lesson);
        foreach (var index in indexes)
            await Question(index).Answer(Lesson.Questions[index].Right);
    }

    public async Task CheckAnswered(params int[] indexes)
    {
        await Page.GoTo(Lesson);
        foreach (var index in indexes)
            await Question(index).Check(Lesson.Questions[index].Right);
    }

    public Task CheckStatus(string text) => Assertions.Expect(Page.Status).ToHaveTextAsync(Page.Say(text));

    public Task CheckNothingSaid() => Assertions.Expect(Page.Status).ToBeEmptyAsync();

    public Task CheckBanner(string text) => Assertions.Expect(Page.Banner).ToContainTextAsync(Page.Say(text));

    public Task CheckNoBanner() => Assertions.Expect(Page.Banner).ToBeHiddenAsync();

    public void CheckStatusNeverLowered()
    {
        var told = Attempt
            .Calls.Where(call => call.Name == "LMSSetValue" && call.Arguments.Contains("cmi.core.lesson_status"))
            .Select(call => Array.FindIndex(Ranks, rank => call.Arguments.Contains($"\"{rank}\"")))
            .ToArray();
        Assert.Equal(told.Order(), told);
    }

    private async Task Open(Window window, string plan, bool popup = false)
    {
        if (!_windows.Contains(window))
            _windows.Add(window);
        var address = _server.LaunchAddress(Attempt, _package, new(Popup: popup, Plan: plan));
        var frame = await CourseFrame.Launch(window, address, popup);
        Page = await CoursePage.Opened(await CourseFrame.Inside(frame));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows)
            await window.DisposeAsync();
        await _server.DisposeAsync();
    }
}
