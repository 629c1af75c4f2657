using System.Diagnostics;
using Heja.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Heja.Benchmarks.Campaign;

/// <summary>One browser for all runs, and a new one where a run kills it.</summary>
internal sealed class CampaignBrowser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private IBrowser? _browser;
    private IBrowserContext? _context;

    private CampaignBrowser(IPlaywright playwright) => _playwright = playwright;

    public static async Task<CampaignBrowser> Start() => new(await Playwright.CreateAsync());

    /// <summary>What the browser complained about: errors of scripts.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>All learners use the same windows: a profile for each would cost more than the run.</summary>
    public IBrowserContext Context => _context ?? throw new InvalidOperationException("no learner has begun");

    /// <summary>So many windows, empty ones.</summary>
    public async Task<IPage[]> Windows(int count)
    {
        if (_browser is null || !_browser.IsConnected)
            await Launch();
        var open = Context.Pages.Where(page => !page.IsClosed).ToList();
        while (open.Count < count)
            open.Add(await Context.NewPageAsync());
        foreach (var extra in open.Skip(count))
            await extra.CloseAsync();
        return [.. open.Take(count)];
    }

    /// <summary>
    /// As pages that run out of memory. Killed from outside: a page that waits for an answer in the middle of a call would not hear
    /// that it is to crash.
    /// </summary>
    public async Task KillPages()
    {
        if (_browser is null)
            return;
        var page = Context.Pages[0];
        var crashed = new TaskCompletionSource();
        page.Crash += (_, _) => crashed.TrySetResult();
        var session = await _browser.NewBrowserCDPSessionAsync();
        var info = await session.SendAsync("SystemInfo.getProcessInfo");
        foreach (var process in info?.GetProperty("processInfo").EnumerateArray() ?? default)
            if (process.GetProperty("type").GetString() == "renderer")
                KillProcess(process.GetProperty("id").GetInt32());
        await crashed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await session.DetachAsync();
    }

    private static void KillProcess(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>As a computer that loses its power.</summary>
    public async Task KillAll()
    {
        if (_browser is null)
            return;
        var gone = new TaskCompletionSource();
        _browser.Disconnected += (_, _) => gone.TrySetResult();
        var session = await _browser.NewBrowserCDPSessionAsync();
        Forget(session.SendAsync("Browser.crash"));
        await gone.Task.WaitAsync(TimeSpan.FromSeconds(30));
        (_browser, _context) = (null, null);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is { IsConnected: true })
            await _browser.CloseAsync();
        _playwright.Dispose();
    }

    /// <summary>What is killed does not answer.</summary>
    private static void Forget(Task task) => _ = task.ContinueWith(done => done.Exception, TaskScheduler.Default);

    /// <summary>On a machine that is busy with much else a browser may not come up in time: then it gets another chance.</summary>
    private async Task Launch()
    {
        try
        {
            await LaunchOnce();
        }
        catch (TimeoutException)
        {
            await LaunchOnce();
        }
    }

    private async Task LaunchOnce()
    {
        string[] names = ["chromium", "chromium-browser", "google-chrome"];
        var program =
            Environment.GetEnvironmentVariable("HEJA_CHROMIUM")
            ?? names.Select(Programs.Find).FirstOrDefault(path => path is not null)
            ?? throw new InvalidOperationException("no chromium in PATH: install it, or name it in HEJA_CHROMIUM");
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = program,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
        _context = await _browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 420, Height = 320 },
            }
        );
        _context.SetDefaultTimeout(60_000);
        _context.WebError += (_, error) => Complaints.Add(error.Error);
    }
}
