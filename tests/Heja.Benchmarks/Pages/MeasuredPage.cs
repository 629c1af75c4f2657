using Heja.Benchmarks.Campaign;
using Microsoft.Playwright;

namespace Heja.Benchmarks.Pages;

/// <summary>What a learner waits for in one visit, and what moves under their hands.</summary>
/// <param name="Ready">Milliseconds from the request of the page until its first view can be used.</param>
/// <param name="Calls">To the LMS, or requests to the LRS, when that is noticed.</param>
/// <param name="LongestTask">Milliseconds of the longest task after everything has been read; 0: none of over 50, which browsers do not tell of.</param>
/// <param name="Shift">Cumulative layout shift until nothing more happens by itself.</param>
internal sealed record Measured(double Ready, int Calls, double LongestTask, double Shift);

/// <summary>A learner who opens a package, reads, answers, looks for something and goes on.</summary>
internal sealed class MeasuredPage(PageServer server, CampaignBrowser browser)
{
    private const int Slower = 4;

    // In the frame of the course, before anything of it runs.
    private const string Watch = """
        if (self !== top) {
          self.tasks = [];
          self.shift = 0;
          new PerformanceObserver((list) => self.tasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration])))
            .observe({ type: 'longtask', buffered: true });
          new PerformanceObserver((list) => { for (const { value } of list.getEntries()) self.shift += value; })
            .observe({ type: 'layout-shift', buffered: true });
          const look = () => {
            if (document.querySelector('.view.current h1')?.getClientRects().length) self.ready ??= performance.now();
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }
        """;

    private const string Open = """
        async (address) => {
          const frame = document.querySelector('iframe');
          self.calls = 0;
          frame.src = address;
          await new Promise((done) => frame.addEventListener('load', done, { once: true }));
          while (!frame.contentWindow.ready) await new Promise(requestAnimationFrame);
          return frame.contentWindow.ready;
        }
        """;

    /// <summary>As fast as the machine is, or four times slower.</summary>
    public async Task<Measured> Take(string query, bool slowed)
    {
        var page = await browser.Context.NewPageAsync();
        await page.SetViewportSizeAsync(390, 800);
        await page.AddInitScriptAsync(Watch);
        await page.GotoAsync(server.Origin);
        if (slowed)
        {
            var devtools = await browser.Context.NewCDPSessionAsync(page);
            await devtools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slower });
        }
        var before = server.Requests;
        var ready = await page.EvaluateAsync<double>(Open, $"{server.Origin}/course/index.html{query}");
        var calls = await page.EvaluateAsync<int>("calls") + server.Requests - before;
        var frame = page.Frames[^1];
        // Lessons arrive after the overview. What follows by itself then is part of what is looked at.
        await frame.WaitForLoadStateAsync();
        await frame.EvaluateAsync("self.loaded = performance.now()");
        await Task.Delay(1500);
        var shift = await frame.EvaluateAsync<double>("shift");
        await Use(frame);
        var longest = await frame.EvaluateAsync<double>(
            "Math.max(0, ...tasks.filter(([start]) => start > loaded).map(([, duration]) => duration))"
        );
        await page.CloseAsync();
        return new(ready, calls, longest, shift);
    }

    private static async Task Use(IFrame frame)
    {
        await frame.Locator("#_start").ClickAsync();
        for (var lesson = 0; lesson < 5; lesson++)
        {
            var view = frame.Locator(".view.current");
            var choice = view.Locator("[data-question] input[type=radio]:visible").First;
            if (await choice.CountAsync() > 0)
                await choice.CheckAsync();
            // In a quiz everything is handed in at its end.
            var submit = view.Locator("[data-question] .question-form button:visible").First;
            if (await submit.CountAsync() > 0)
                await submit.ClickAsync();
            await frame.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");
            await Task.Delay(300);
            var next = view.Locator("a.pager-next:visible").First;
            if (await next.CountAsync() == 0)
                break;
            await next.ClickAsync();
        }
        await Go(frame, "_search");
        await frame.Locator("#_search-field").FillAsync("liten skala");
        await frame.Locator("#_search-field").PressAsync("Enter");
        await frame.Locator("[data-search-count]:not(:empty)").WaitForAsync();
        await Go(frame, "_notes");
        await Go(frame, "_overview");
    }

    private static async Task Go(IFrame frame, string view)
    {
        await frame.EvaluateAsync("view => { location.hash = view; }", view);
        await frame.Locator($"#{view}.current").WaitForAsync();
        await Task.Delay(300);
    }
}
