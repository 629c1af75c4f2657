using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Heja.Browser.Tests.Harness;

/// <summary>A learner's browser window, and the ways to leave it.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Window(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>What the browser complained about: errors of scripts, of the security policy, files that are missing.</summary>
    public IEnumerable<string> Complaints => _complaints;

    public static async Task<Window> Open(IBrowser browser, BrowserNewContextOptions? options = null)
    {
        var context = await browser.NewContextAsync(
            options
                ?? new()
                {
                    ViewportSize = new() { Width = 1280, Height = 800 },
                }
        );
        context.SetDefaultTimeout(30_000);
        // A page that a busy machine is slow to load is no failure.
        context.SetDefaultNavigationTimeout(60_000);
        var window = new Window(context, await context.NewPageAsync());
        context.WebError += (_, error) => window._complaints.Enqueue(error.Error);
        context.Console += (_, message) =>
        {
            if (message.Type == "error")
                window._complaints.Enqueue($"{message.Text} {message.Location}");
        };
        return window;
    }

    /// <summary>Closes the window and opens another one in the same browser: what a course keeps there is still there.</summary>
    public async Task<Window> Next()
    {
        await Close();
        return new Window(_context, await _context.NewPageAsync());
    }

    /// <summary>Opens another window in the same browser, beside this one.</summary>
    public async Task<Window> Beside() => new(_context, await _context.NewPageAsync());

    /// <summary>As the learner closes a window: the page hears that it goes away.</summary>
    public Task Close() => Close(Page);

    public static async Task Close(IPage page)
    {
        var closed = Closed(page);
        await page.CloseAsync(new() { RunBeforeUnload = true });
        await closed;
    }

    /// <summary>Ends when the page has closed: asked before it does.</summary>
    public static Task Closed(IPage page)
    {
        var closed = new TaskCompletionSource();
        page.Close += (_, _) => closed.TrySetResult();
        return closed.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>As a computer loses its power: nothing in the page runs any more.</summary>
    public async Task Kill()
    {
        await Crash(Page);
        await _context.CloseAsync();
    }

    /// <summary>The same for one page: what the browser keeps is still there.</summary>
    public static async Task Crash(IPage page)
    {
        var crashed = new TaskCompletionSource();
        page.Crash += (_, _) => crashed.TrySetResult();
        var session = await page.Context.NewCDPSessionAsync(page);
        _ = session.SendAsync("Page.crash");
        await crashed.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
