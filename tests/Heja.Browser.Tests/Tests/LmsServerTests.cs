using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>The LMS pages that the other tests trust, tried with a course of a few lines.</summary>
public sealed class LmsServerTests(Chromium chromium)
{
    private static readonly Package Tiny = Package.Of(
        "tiny",
        (
            "index.html",
            "<!doctype html><title>Tiny</title><script src='tiny.js'></script><button id='b'>Count</button>"
        ),
        (
            "tiny.js",
            """
            const api = (window.opener ?? window.parent).API;
            api.LMSInitialize('');
            let count = Number(api.LMSGetValue('cmi.suspend_data') || '0');
            document.title = `${api.LMSGetValue('cmi.core.entry')} ${count}`;
            api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
            api.LMSSetValue('cmi.core.exit', 'suspend');
            addEventListener('click', () => {
              api.LMSSetValue('cmi.suspend_data', String(++count));
              api.LMSCommit('');
            });
            addEventListener('pagehide', () => {
              api.LMSSetValue('cmi.suspend_data', String(++count));
              api.LMSSetValue('cmi.core.session_time', '0000:01:00.00');
              api.LMSFinish('');
            });
            """
        )
    );

    [Theory]
    [InlineData("Strict", false)]
    [InlineData("Strict", true)]
    [InlineData("Again", false)]
    [InlineData("Again", true)]
    public async Task Attempt_survives_a_closed_window_and_loses_only_what_was_not_committed_when_killed(
        string lms,
        bool popup
    )
    {
        await using var server = await LmsServer.Start();
        var options = new LaunchOptions(Enum.Parse<LmsKind>(lms), popup);
        var attempt = new Attempt();

        await using (var window = await Window.Open(chromium.Browser))
        {
            var course = await Launch(window, server, attempt, options);
            Assert.Equal("ab-initio 0", await course.TitleAsync());
            await course.ClickAsync("#b");
            if (popup)
                await Window.Close(course.Page);
            await window.Close();
            await Eventually.True(() => attempt.Launches[0].Finished);
            Assert.Equal("2", attempt.Value("cmi.suspend_data"));
        }

        await using (var window = await Window.Open(chromium.Browser))
        {
            var course = await Launch(window, server, attempt, options);
            Assert.Equal("resume 2", await course.TitleAsync());
            await course.ClickAsync("#b");
            // What the page has sent is on its way: only then does the computer die.
            await Eventually.True(() => attempt.Value("cmi.suspend_data") == "3");
            await window.Kill();
            Assert.Equal("3", attempt.Value("cmi.suspend_data"));
            Assert.False(attempt.Launches[1].Finished);
        }

        Assert.Empty(attempt.Refused);
        Assert.Contains("01:00", attempt.Value("cmi.core.total_time"));
    }

    [Fact]
    public async Task Call_that_an_LMS_would_refuse_is_reported_with_the_rule_it_broke()
    {
        await using var server = await LmsServer.Start();
        var sloppy = Tiny.Sabotaged("sloppy", script => script.Replace("'suspend')", "'normal')"));
        var attempt = new Attempt();
        await using var window = await Window.Open(chromium.Browser);
        await window.Page.GotoAsync(server.LaunchAddress(attempt, sloppy, new()));
        await Eventually.True(() => attempt.Refused.Any());
        var refused = Assert.Single(attempt.Refused);
        Assert.Equal("405", refused.Error);
        Assert.Contains("cmi.core.exit", refused.Rule);
    }

    [Fact]
    public async Task LMS_that_cannot_store_answers_false()
    {
        await using var server = await LmsServer.Start();
        var attempt = new Attempt { Broken = true };
        await using var window = await Window.Open(chromium.Browser);
        var course = await Launch(window, server, attempt, new());
        await course.ClickAsync("#b");
        Assert.Null(attempt.Stored);
        Assert.Equal("101", await window.Page.EvaluateAsync<string>("API.LMSGetLastError()"));
    }

    private static async Task<IFrame> Launch(Window window, LmsServer server, Attempt attempt, LaunchOptions options)
    {
        var course = await CourseFrame.Launch(window, server.LaunchAddress(attempt, Tiny, options), options.Popup);
        await course.WaitForLoadStateAsync();
        return course;
    }
}
