using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Learners.Blocks;
using Heja.Cli.Preview.Lrs;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>What record stores do to learners. Each fault is seen to fire; nothing is lost or doubled; what is said is true.</summary>
public sealed class HostileLrsTests(Chromium chromium)
{
    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(31);

    public static TheoryData<string> Passing => ["500", "429", "broken", "hangs", "cut after storing", "no CORS"];

    private static StandingFault Fault(string name) =>
        name switch
        {
            "500" => new(500),
            "429" => new(429, RetryAfter: 20),
            "broken" => new(Faults.Broken),
            "hangs" => new(Delay: TimeSpan.FromMinutes(10)),
            "cut after storing" => new(Mischief: Mischief.CutAfterStoring),
            "no CORS" => new(Mischief: Mischief.NoCors),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task LRS_that_fails_for_a_while_is_told_in_words_and_has_everything_once_after_it(string fault)
    {
        await using var campaign = await Start();
        var visit = await campaign.Open();
        var page = visit.Page;
        await Answer(campaign, page, 0);

        campaign.Lrs.Faults.Standing = Fault(fault);
        await Answer(campaign, page, 1, wait: false);
        await Eventually.True(() => campaign.Lrs.Faults.Fired > 0);
        // A server that hangs is given up after a while, and only then anything is told.
        for (var waited = 0; waited < 3; waited++)
        {
            await Pass(visit, HalfAMinute);
            await campaign.Lrs.Quiet();
        }
        await Assertions.Expect(page.Status).ToHaveTextAsync(page.Say("saving_trying"));
        await Assertions.Expect(page.Banner).ToContainTextAsync(page.Say("rescue_unsaved"));

        campaign.Lrs.Faults.Standing = null;
        // Not faster than the answers come: a request that takes half a minute is given up.
        for (var waited = 0; waited < 5 && await page.Status.TextContentAsync() == page.Say("saving_trying"); waited++)
        {
            await Pass(visit, HalfAMinute);
            await campaign.Lrs.Quiet();
        }
        await Assertions.Expect(page.Status).Not.ToHaveTextAsync(page.Say("saving_trying"));
        await Assertions.Expect(page.Banner).ToBeHiddenAsync();
        await CheckStoredOnce(campaign, 0, 1);
    }

    [Theory]
    [InlineData(Mischief.NoETag)]
    [InlineData(Mischief.HiddenETag)]
    [InlineData(Mischief.WrongETag)]
    public async Task LRS_without_the_right_ETags_alarms_nobody_and_keeps_everything(object mischief)
    {
        await using var campaign = await Start();
        campaign.Lrs.Faults.Standing = new(Mischief: (Mischief)mischief);
        var visit = await campaign.Open();
        await Answer(campaign, visit.Page, 0);
        await Answer(campaign, visit.Page, 1);

        await Assertions.Expect(visit.Page.Status).ToBeEmptyAsync();
        Assert.NotEqual(0, campaign.Lrs.Faults.Fired);
        await CheckStoredOnce(campaign, 0, 1);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task LRS_that_lets_nobody_in_any_more_is_told_and_gets_everything_at_the_next_visit(int status)
    {
        await using var campaign = await Start();
        var visit = await campaign.Open();
        var page = visit.Page;
        await Answer(campaign, page, 0);
        campaign.Lrs.Faults.Standing = new(status);
        await Answer(campaign, page, 1);

        await Assertions.Expect(page.Status).ToHaveTextAsync(page.Say("ended_unsaved"));
        await Assertions.Expect(page.Banner).ToContainTextAsync(page.Say("rescue_unsaved"));
        Assert.NotEqual(0, campaign.Lrs.Faults.Fired);
        var file = await Download(page);
        Assert.Contains(page.Say("rescue_refused"), file);
        Assert.Contains("/verbs/answered", file);
        Assert.DoesNotContain(LrsAuthorization, file);
        Assert.DoesNotContain(campaign.Lrs.Endpoint, file);

        campaign.Lrs.Faults.Standing = null;
        var next = await campaign.OpenAgain(visit);
        await Check(next.Page, 0, 1);
        await CheckStoredOnce(campaign, 0, 1);
    }

    [Fact]
    public async Task Statement_that_is_refused_alone_is_counted_offered_and_sent_at_the_next_visit()
    {
        await using var campaign = await Start();
        var visit = await campaign.Open();
        var page = visit.Page;
        await page.GoTo(page.Course.Order.First());
        await campaign.Lrs.Quiet();
        campaign.Lrs.Faults.Standing = new(400, Resource: "statements");
        await Answer(campaign, page, 0);

        await Assertions.Expect(page.Status).ToHaveTextAsync(page.Say("saving_set_aside_one"));
        await Assertions.Expect(page.Banner).ToContainTextAsync(page.Say("rescue_unsaved"));
        Assert.Contains(page.Say("rescue_set_aside"), await Download(page));

        campaign.Lrs.Faults.Standing = null;
        var next = await campaign.OpenAgain(visit);
        await Assertions.Expect(next.Page.Status).ToBeEmptyAsync();
        await CheckStoredOnce(campaign, 0);
    }

    private static string LrsAuthorization => Lrs.LrsServer.Authorization.Split(' ')[1];

    private async Task<XapiCampaign> Start() =>
        await XapiCampaign.Start(chromium.Browser, await BuiltCourses.Sample.Get("malmo", "sv", "xapi"), "1.0.3");

    private static Task Pass(Visit visit, TimeSpan time) =>
        visit.Window.Page.Context.Clock.FastForwardAsync((long)time.TotalMilliseconds);

    private static async Task Answer(XapiCampaign campaign, CoursePage page, int index, bool wait = true)
    {
        var lesson = page.Course.Order.First();
        await page.GoTo(lesson);
        await new Question(page, lesson.Questions[index]).Answer(lesson.Questions[index].Right);
        if (wait)
            await campaign.Lrs.Quiet();
    }

    private static async Task Check(CoursePage page, params int[] indexes)
    {
        var lesson = page.Course.Order.First();
        await page.GoTo(lesson);
        foreach (var index in indexes)
            await new Question(page, lesson.Questions[index]).Check(lesson.Questions[index].Right);
    }

    /// <summary>In a browser that has never seen the course, and in the statements.</summary>
    private static async Task CheckStoredOnce(XapiCampaign campaign, params int[] indexes)
    {
        await campaign.Lrs.Quiet();
        Assert.Equal(indexes.Length, campaign.Said("answered").Count());
        campaign.CheckNothingStoredTwice();
        Assert.Empty(campaign.Lrs.BadRequests);
        await using var elsewhere = await campaign.Open();
        await Check(elsewhere.Page, indexes);
    }

    private static async Task<string> Download(CoursePage page)
    {
        var download = await page.Frame.Page.RunAndWaitForDownloadAsync(() =>
            page.Button(page.Banner, "rescue_download").ClickAsync()
        );
        return await File.ReadAllTextAsync(await download.PathAsync());
    }
}
