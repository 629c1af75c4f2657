using System.Text.RegularExpressions;
using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Preview;

/// <summary>The page of the preview as an author uses it.</summary>
internal sealed class PreviewPage(Window window)
{
    private const int Patience = 60_000;

    public IPage Page => window.Page;

    public ILocator Errors => Page.Locator(".errors");

    public ILocator Book => Page.Locator("#panel-grade .rows");

    /// <summary>How often the fault has struck, once it has.</summary>
    public ILocator Fired => Page.Locator("#panel-grade [role=status]");

    public ILocator Shown => Page.FrameLocator("iframe").Locator("h1:visible");

    public static async Task<PreviewPage> Open(IBrowser browser, string address, string query = "format=scorm12")
    {
        var page = new PreviewPage(await Window.Open(browser));
        page.Page.SetDefaultTimeout(Patience);
        await page.Page.GotoAsync($"{address}?{query}");
        await page.Shown.WaitForAsync();
        return page;
    }

    /// <summary>Does something that changes the sources, and waits until the page has heard of it.</summary>
    public async Task After(Action change)
    {
        var before = await Generation();
        change();
        await Page.WaitForFunctionAsync(
            "before => Number(document.documentElement.dataset.generation) > before",
            before,
            new() { Timeout = Patience }
        );
    }

    /// <summary>Does something that opens the course anew, and waits until the new one is shown.</summary>
    public async Task Reopened(Func<Task> action)
    {
        await (await Frame()).EvaluateAsync("() => { document.documentElement.dataset.old = ''; }");
        await action();
        await InCourse("html:not([data-old]) h1:visible").WaitForAsync();
    }

    public async Task<IFrame> Frame()
    {
        var element = await Page.QuerySelectorAsync("iframe");
        var frame = element is null ? null : await element.ContentFrameAsync();
        return frame ?? throw new InvalidOperationException("no course is shown");
    }

    public async Task<CoursePage> Course() => await CoursePage.Opened(await Frame());

    public ILocator InCourse(string selector) => Page.FrameLocator("iframe").Locator(selector);

    /// <summary>Chooses another package.</summary>
    public async Task Switch(string name, string value)
    {
        await Page.Locator($"select[name={name}]").SelectOptionAsync(value);
        // Not WaitForURL: it misses a navigation that is committed just before it begins to wait.
        await Assertions
            .Expect(Page)
            .ToHaveURLAsync(new Regex($"[?&]{name}={value}(&|$)"), new() { Timeout = Patience });
    }

    /// <summary>Answers the question of the lesson that is shown.</summary>
    public async Task Answer(string option)
    {
        await InCourse("article:visible").GetByLabel(option).CheckAsync();
        await InCourse("article:visible").GetByRole(AriaRole.Button, new() { Name = "Svara" }).ClickAsync();
    }

    public Task GoTo(string lesson) => Page.Locator("#bar .wide select").SelectOptionAsync(lesson);

    public Task Press(string label) =>
        Page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).ClickAsync();

    public Task Tab(string name) => Page.Locator($"#tab-{name}").ClickAsync();

    public static Task Expect(ILocator locator, string text) =>
        Assertions.Expect(locator).ToContainTextAsync(text, new() { Timeout = Patience });

    public ILocator Field => Page.FrameLocator("iframe").Locator("article:visible textarea").First;

    public void CheckNoComplaints() => Assert.Empty(window.Complaints);

    public ValueTask Close() => window.DisposeAsync();

    public Window Window => window;

    private Task<int> Generation() =>
        Page.EvaluateAsync<int>("() => Number(document.documentElement.dataset.generation ?? 0)");
}
