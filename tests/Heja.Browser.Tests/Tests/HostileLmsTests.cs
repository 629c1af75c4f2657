using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>What LMSs do to learners. Each fault is seen to fire; what was acknowledged is there afterwards; what is said is true.</summary>
public sealed class HostileLmsTests(Chromium chromium)
{
    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(31);

    [Theory]
    [InlineData("false-with-error")]
    [InlineData("false-without-error")]
    [InlineData("throws")]
    [InlineData("gone")]
    [InlineData("commits-fail")]
    public async Task LMS_that_fails_for_a_minute_is_told_in_words_and_has_everything_after_it(string fault)
    {
        await using var visits = await HostileVisits.Start(chromium.Browser);
        await visits.OpenElsewhere();
        await visits.Answer(0);

        await visits.Misbehave($$"""[{ "fault": "{{fault}}", "until": 60000 }]""");
        await visits.Answer(1);
        await visits.CheckStatus("saving_trying");
        await visits.CheckNoBanner();
        await visits.Pass(HalfAMinute);
        await visits.CheckBanner("rescue_unsaved");
        await visits.Pass(HalfAMinute);
        await visits.CheckStatus("saving_recovered");
        await visits.CheckNoBanner();
        Assert.NotEqual(0, await visits.Fired(fault));

        await visits.OpenElsewhere();
        await visits.CheckAnswered(0, 1);
        Assert.Empty(visits.Attempt.Refused);
        visits.CheckStatusNeverLowered();
    }

    [Theory]
    [InlineData("""[{ "fault": "slow", "from": 0, "ms": 150 }]""", "slow")]
    [InlineData("""[{ "fault": "false-but-done", "from": 0 }]""", "false-but-done")]
    [InlineData("""[{ "fault": "upper-case", "from": 0 }]""", "upper-case")]
    [InlineData("""[{ "fault": "four-elements", "from": 0 }]""", "four-elements")]
    public async Task LMS_that_is_strange_and_keeps_what_matters_alarms_nobody(string plan, string fault)
    {
        await using var visits = await HostileVisits.Start(chromium.Browser);
        await visits.OpenElsewhere(plan);
        await visits.Answer(0, 1);
        await visits.CheckNothingSaid();
        await visits.CheckNoBanner();
        Assert.NotEqual(0, await visits.Fired(fault));

        await visits.OpenElsewhere(plan);
        await visits.CheckAnswered(0, 1);
        Assert.Empty(visits.Attempt.Refused);
        visits.CheckStatusNeverLowered();
    }

    [Theory]
    [InlineData("opener-only", true)]
    [InlineData("foreign-parent", false)]
    public async Task API_that_is_hard_to_find_is_found(string fault, bool popup)
    {
        await using var visits = await HostileVisits.Start(chromium.Browser);
        await visits.OpenElsewhere($$"""[{ "fault": "{{fault}}", "from": 0 }]""", popup);
        await visits.Answer(0);
        await visits.CheckNothingSaid();
        await visits.CheckNoBanner();
        Assert.Equal(1, await visits.Fired(fault));

        await visits.OpenElsewhere();
        await visits.CheckAnswered(0);
        Assert.Empty(visits.Attempt.Refused);
    }

    [Fact]
    public async Task State_that_the_LMS_cuts_is_offered_as_a_file_and_is_whole_at_the_next_visit()
    {
        await using var visits = await HostileVisits.Start(chromium.Browser);
        await visits.OpenElsewhere("""[{ "fault": "cut", "from": 0, "length": 40 }]""");
        await visits.Answer(0, 1);
        await visits.CheckStatus("saving_trying");
        Assert.NotEqual(0, await visits.Fired("cut"));
        await visits.Pass(HalfAMinute);
        await visits.CheckBanner("rescue_unsaved");

        var file = await Download(visits.Page);
        Assert.Contains(visits.Page.Say("rescue_title"), file);
        Assert.Contains("En innovation", file, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"heja\":\"unsaved\"", file);
        Assert.DoesNotContain("Lind", file);

        await visits.OpenAgain();
        await visits.CheckAnswered(0, 1);
        await visits.CheckNothingSaid();
    }

    [Fact]
    public async Task What_the_LMS_acknowledged_and_lost_is_noticed_and_restored_at_the_next_visit()
    {
        await using var visits = await HostileVisits.Start(chromium.Browser);
        await visits.OpenElsewhere();
        await visits.Answer(0);
        await visits.Misbehave("""[{ "fault": "loses" }]""");
        await visits.Answer(1);
        await visits.CheckNothingSaid();
        Assert.NotEqual(0, await visits.Fired("loses"));

        await visits.OpenAfterCrash();
        await visits.CheckBanner("notice_restored");
        await visits.CheckAnswered(0, 1);

        await visits.OpenElsewhere();
        await visits.CheckAnswered(0, 1);
        visits.CheckStatusNeverLowered();
    }

    [Fact]
    public async Task Attempt_that_the_LMS_forgot_is_told_and_offered_as_a_file()
    {
        await using var visits = await HostileVisits.Start(chromium.Browser);
        await visits.OpenElsewhere();
        await visits.Answer(0);
        visits.ForgetAttempt();

        await visits.OpenAgain();

        await visits.CheckBanner("rescue_missing");
        var file = await Download(visits.Page);
        Assert.Contains(visits.Lesson.Questions[0].Prompt, file);
        Assert.Contains(visits.Page.Say("rescue_right"), file);
    }

    [Fact]
    public async Task Session_that_expired_while_the_computer_slept_is_told_before_the_learner_goes_on()
    {
        await using var visits = await HostileVisits.Start(chromium.Browser);
        await visits.OpenElsewhere("""[{ "fault": "expires", "from": 0 }]""");
        await visits.Answer(0);

        await visits.Pass(TimeSpan.FromMinutes(31));
        await visits.CheckStatus("saving_trying");
        Assert.NotEqual(0, await visits.Fired("expires"));
        await visits.Answer(1);

        await visits.OpenAgain();
        await visits.CheckAnswered(0, 1);
        await visits.CheckNothingSaid();
        visits.CheckStatusNeverLowered();
    }

    [Fact]
    public async Task Learner_who_reads_for_an_hour_keeps_the_session_alive()
    {
        await using var visits = await HostileVisits.Start(chromium.Browser);
        await visits.OpenElsewhere("""[{ "fault": "expires", "from": 0 }]""");
        await visits.Answer(0);
        for (var minutes = 0; minutes < 60; minutes += 6)
            await visits.Pass(TimeSpan.FromMinutes(6));
        await visits.Answer(1);
        await visits.CheckNothingSaid();
        Assert.Equal(0, await visits.Fired("expires"));

        await visits.OpenElsewhere();
        await visits.CheckAnswered(0, 1);
    }

    [Fact]
    public async Task Attempt_that_is_done_and_opened_as_a_review_keeps_its_status()
    {
        const string Review = """[{ "fault": "review", "from": 0 }]""";
        await using var visits = await HostileVisits.Start(chromium.Browser);
        await visits.OpenElsewhere(Review);
        await visits.Answer([.. Enumerable.Range(0, visits.Lesson.Questions.Count)]);
        await visits.Window.Page.EvaluateAsync("API.LMSSetValue('cmi.core.lesson_status', 'passed')");
        await visits.Answer();

        await visits.OpenAgain(Review);
        await visits.CheckBanner("unrecorded_review");
        Assert.NotEqual(0, await visits.Fired("review"));
        await visits.OpenAgain();
        Assert.Equal("passed", visits.Attempt.Value("cmi.core.lesson_status"));
        visits.CheckStatusNeverLowered();
    }

    [Fact]
    public async Task Two_windows_of_one_browser_are_told_and_lose_nothing_to_each_other()
    {
        await using var visits = await HostileVisits.Start(chromium.Browser);
        await visits.OpenElsewhere();
        await visits.Answer(0);
        var first = await visits.OpenBeside();
        await visits.CheckBanner("notice_other_window");
        await Assertions.Expect(first.Banner).ToContainTextAsync(first.Say("notice_other_window"));

        var question = visits.Lesson.Questions[1];
        await new Learners.Blocks.Question(first, question).Answer(question.Right);
        await visits.Answer(2);

        await visits.OpenElsewhere();
        await visits.CheckAnswered(0, 1, 2);
    }

    [Fact]
    public async Task Course_that_is_reloaded_goes_on_and_is_open_once()
    {
        await using var visits = await HostileVisits.Start(chromium.Browser);
        await visits.OpenElsewhere();
        await visits.Answer(0);
        await visits.Reload();
        await visits.CheckAnswered(0);
        // The last save may still be on its way when the LMS opens the attempt again: then the browser has it.
        await Assertions.Expect(visits.Page.Banner).Not.ToContainTextAsync(visits.Page.Say("notice_other_window"));
        await visits.Answer(1);
        await visits.CheckNothingSaid();
        Assert.Empty(visits.Attempt.Refused);
    }

    [Fact]
    public async Task Frame_that_is_reloaded_alone_says_that_the_session_is_over_and_loses_no_answer()
    {
        await using var visits = await HostileVisits.Start(chromium.Browser);
        await visits.OpenElsewhere();
        await visits.Answer(0);

        await visits.ReloadFrame();

        // The LMS has ended the attempt and tells nothing of it any more.
        await visits.CheckStatus("ended_refused");
        var calls = visits.Attempt.Launches[^1].Calls;
        Assert.Single(calls, call => call is { Name: "LMSInitialize", Result: "true" });
        Assert.Single(calls, call => call is { Name: "LMSFinish", Result: "true" });
        await visits.OpenElsewhere();
        await visits.CheckAnswered(0);
    }

    [Fact]
    public async Task Page_that_comes_back_from_the_cache_of_the_browser_is_over_and_takes_no_answers()
    {
        await using var visits = await HostileVisits.Start(chromium.Browser);
        await visits.OpenElsewhere();
        await visits.Answer(0);

        await visits.Page.Frame.EvaluateAsync(
            """
            for (const name of ['pagehide', 'pageshow', 'pagehide', 'pageshow'])
              dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
            """
        );

        await visits.CheckStatus("ended");
        foreach (var input in await visits.Question(1).Root.Locator("input").AllAsync())
            await Assertions.Expect(input).ToBeDisabledAsync();
        await visits.OpenElsewhere();
        await visits.CheckAnswered(0);
        Assert.Single(visits.Attempt.Launches[0].Calls, call => call.Name == "LMSFinish");
        Assert.Empty(visits.Attempt.Refused);
    }

    [Fact]
    public async Task Page_that_comes_back_before_all_was_saved_offers_the_file()
    {
        await using var visits = await HostileVisits.Start(chromium.Browser);
        await visits.OpenElsewhere();
        await visits.Misbehave("""[{ "fault": "gone" }]""");
        await visits.Answer(0);
        await visits.Page.Frame.EvaluateAsync(
            """
            for (const name of ['pagehide', 'pageshow']) dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
            """
        );

        await visits.CheckStatus("ended_unsaved");
        await visits.CheckBanner("rescue_unsaved");
        Assert.NotEqual(0, await visits.Fired("gone"));
        Assert.Contains(visits.Page.Say("rescue_closed"), await Download(visits.Page));
        await visits.OpenAgain();
        await visits.CheckAnswered(0);
    }

    [Fact]
    public async Task Double_clicks_hand_in_once_and_end_once()
    {
        await using var visits = await HostileVisits.Start(chromium.Browser);
        await visits.OpenElsewhere();
        await visits.Page.GoTo(visits.Lesson);
        var question = visits.Lesson.Questions[0];
        await visits.Question(0).Give(question.Right);
        await visits.Page.Button(visits.Question(0).Root, "submit").DblClickAsync();
        await visits.CheckAnswered(0);
        await visits.Page.Button(visits.Page.Frame.Locator("header").First, "leave").DblClickAsync();
        await Assertions.Expect(visits.Page.Farewell).ToBeVisibleAsync();

        await visits.OpenElsewhere();
        await visits.CheckAnswered(0);
        Assert.Single(visits.Attempt.Interactions);
        Assert.Single(visits.Attempt.Launches[0].Calls, call => call.Name == "LMSFinish");
        Assert.Empty(visits.Attempt.Refused);
    }

    private static async Task<string> Download(CoursePage page)
    {
        var download = await page.Frame.Page.RunAndWaitForDownloadAsync(() =>
            page.Button(page.Banner, "rescue_download").ClickAsync()
        );
        Assert.EndsWith(".txt", download.SuggestedFilename);
        return await File.ReadAllTextAsync(await download.PathAsync());
    }
}
