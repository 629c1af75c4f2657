using System.Text.Json.Nodes;
using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Learners.Blocks;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>What the learner wrote leaves the browser when they press, and at no other time.</summary>
public sealed class ShareTests(Chromium chromium)
{
    private const string Word = "trodde";

    [Fact]
    public async Task Own_words_go_to_the_LMS_when_the_learner_sends_them_and_not_before()
    {
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "scorm12");
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, package, new());
        var page = await OpenAndFill(campaign.Learner);
        var (text, rating) = Blocks(page);

        await page.Button(text.Root, "share").ClickAsync();
        await Assertions.Expect(text.Root.GetByText(page.Say("share_where"))).ToBeVisibleAsync();
        await page.Button(text.Root, "share_cancel").ClickAsync();
        Assert.DoesNotContain(campaign.Attempt.Calls, call => call.Arguments.Contains(Word));
        Assert.DoesNotContain(
            campaign.Attempt.Interactions,
            record => record.Id.StartsWith("k_", StringComparison.Ordinal)
        );

        await Send(page, text);
        await Assertions.Expect(text.Root.GetByText(page.Say("share_sent"))).ToBeVisibleAsync();
        var sent = Assert.Single(campaign.Attempt.Interactions, record => record.Id == "k_min_tanke");
        Assert.Equal((Kept.Words, "neutral"), (sent.Response, sent.Result));

        await page.Button(text.Root, "share_again").ClickAsync();
        await Assertions.Expect(text.Root.GetByText(page.Say("share_unchanged"))).ToBeVisibleAsync();
        await Send(page, rating);
        await Assertions.Expect(rating.Root.GetByText(page.Say("share_sent"))).ToBeVisibleAsync();
        Assert.Equal(
            [("k_hur_ar_det__provar", "2"), ("k_hur_ar_det__berattar", "2")],
            campaign.Attempt.Interactions.Skip(1).Select(record => (record.Id, record.Response))
        );
        await campaign.Learner.Leave(Leaving.Close);
        Assert.Empty(campaign.Attempt.Refused);
    }

    [Fact]
    public async Task LMS_that_cannot_store_it_is_said_to_have_failed_and_one_without_interactions_is_not_offered()
    {
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "scorm12");
        await using var broken = await Scorm12Campaign.Start(chromium.Browser, package, new());
        var page = await OpenAndFill(broken.Learner);
        broken.Attempt.Broken = true;
        await Send(page, Blocks(page).Text);
        await Assertions.Expect(Blocks(page).Text.Root.GetByText(page.Say("share_failed"))).ToBeVisibleAsync();

        await using var without = await Scorm12Campaign.Start(chromium.Browser, package, new(Interactions: false));
        page = await OpenAndFill(without.Learner);
        var (text, _) = Blocks(page);
        await Assertions.Expect(text.Root.GetByText(page.Say("share_unsupported"))).ToBeVisibleAsync();
        await Assertions.Expect(page.Button(text.Root, "share")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Own_words_go_to_the_LRS_when_the_learner_sends_them_and_not_before()
    {
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "xapi");
        await using var campaign = await XapiCampaign.Start(chromium.Browser, package, "1.0.3");
        var page = await OpenAndFill(campaign.Learner);
        await campaign.Lrs.Quiet();
        Assert.Empty(campaign.Said("responded"));
        Assert.DoesNotContain(campaign.Lrs.Statements.All, one => one.ToJsonString().Contains(Word));
        Assert.DoesNotContain(campaign.Lrs.State.All, one => one.ToString()?.Contains(Word) == true);

        await Send(page, Blocks(page).Text);
        await Assertions.Expect(Blocks(page).Text.Root.GetByText(page.Say("share_sent"))).ToBeVisibleAsync();
        Assert.Equal(Kept.Words, Response(Assert.Single(campaign.Said("responded"))));
        await Send(page, Blocks(page).Rating);
        await Assertions.Expect(Blocks(page).Rating.Root.GetByText(page.Say("share_sent"))).ToBeVisibleAsync();
        await campaign.Learner.Leave(Leaving.Close);

        Assert.Equal([Kept.Words, "2", "2"], campaign.Said("responded").Select(Response));
        Assert.Empty(campaign.Lrs.BadRequests);
    }

    private static async Task<CoursePage> OpenAndFill(Learner learner)
    {
        await learner.Open();
        var page = learner.Page;
        await page.GoTo(Lesson(page));
        foreach (var block in Lesson(page).Kept)
            await new Kept(page, block).Fill();
        return page;
    }

    private static async Task Send(CoursePage page, Kept block)
    {
        await page.Button(block.Root, "share").ClickAsync();
        await page.Button(block.Root, "share_send").ClickAsync();
    }

    private static LessonData Lesson(CoursePage page) => page.Course.Lessons.First(lesson => lesson.Kept.Count > 0);

    private static (Kept Text, Kept Rating) Blocks(CoursePage page)
    {
        var kept = Lesson(page).Kept;
        return (
            new Kept(page, kept.First(block => block.Type == "reflection")),
            new Kept(page, kept.First(block => block.Type == "rate"))
        );
    }

    private static string? Response(JsonObject statement) => statement["result"]?["response"]?.GetValue<string>();
}
