using Heja.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Heja.Browser.Tests.Learners;

/// <summary>One visit to the course: the learner's window, and the course in it.</summary>
/// <param name="arrived">Waits until what the page sent while it went away has arrived.</param>
internal sealed class Visit(Window window, CoursePage page, Func<Task> arrived) : IAsyncDisposable
{
    public CoursePage Page => page;

    public Window Window => window;

    private bool InPopup => page.Frame.Page != window.Page;

    /// <summary>Calls to the LMS so far; 0 where the LMS is no page.</summary>
    public Task<int> CountCalls() => window.Page.EvaluateAsync<int>("self.calls ? calls() : 0");

    /// <summary>"Save and close": a window of its own closes, in a frame the page says that all is saved.</summary>
    public async Task LeaveByButton()
    {
        if (InPopup)
        {
            var closed = Window.Closed(page.Frame.Page);
            await page.Leave();
            await closed;
            return;
        }
        await page.Leave();
        await Assertions.Expect(page.Farewell).ToBeVisibleAsync();
        await Assertions.Expect(page.Frame.Locator("#_farewell-text")).ToHaveTextAsync(page.Say("farewell_saved"));
    }

    /// <summary>Closes the window of the course, then that of the LMS.</summary>
    public async Task Close()
    {
        if (InPopup && !page.Frame.Page.IsClosed)
            await Window.Close(page.Frame.Page);
        await window.Close();
        await arrived();
        await window.DisposeAsync();
    }

    public Task Kill() => window.Kill();

    public ValueTask DisposeAsync() => window.DisposeAsync();
}
