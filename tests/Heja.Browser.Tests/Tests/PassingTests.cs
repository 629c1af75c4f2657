using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>A course with a mark for passing, and questions whose attempts run out.</summary>
public sealed class PassingTests(Chromium chromium)
{
    private static readonly Dictionary<int, Leaving> InTheMiddle = new() { [3] = Leaving.Close };

    [Fact]
    public async Task Learner_above_the_mark_passes_and_stays_passed_when_the_LMS_opens_the_attempt_in_review()
    {
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "scorm12");
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, package, new(ReviewFinished: true));

        await campaign.Learner.TakeCourse(InTheMiddle);
        await campaign.Learner.Leave(Leaving.Button);

        await campaign.CheckFinished("passed");
        Assert.Equal("100", campaign.Attempt.Value("cmi.core.score.raw"));
        Assert.Equal("0", campaign.Attempt.Value("cmi.core.score.min"));
        Assert.Equal("100", campaign.Attempt.Value("cmi.core.score.max"));

        var before = campaign.Attempt.Value("cmi.suspend_data");
        await campaign.Learner.Open();
        var page = campaign.Learner.Page;
        await Assertions.Expect(page.Banner).ToContainTextAsync(page.Say("unrecorded_review"));
        await campaign.Learner.CheckAll();
        await campaign.Learner.Leave(Leaving.Close);
        await campaign.CheckFinished("passed");
        Assert.Equal(before, campaign.Attempt.Value("cmi.suspend_data"));
    }

    [Fact]
    public async Task Learner_below_the_mark_fails_when_no_attempts_are_left()
    {
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "scorm12");
        await using var campaign = await Scorm12Campaign.Start(
            chromium.Browser,
            package,
            new(),
            wrongly: question => question.Attempts == 1
        );

        await campaign.Learner.TakeCourse(InTheMiddle);
        await campaign.Learner.Leave(Leaving.Close);

        await campaign.CheckFinished("failed");
        Assert.Equal("75", campaign.Attempt.Value("cmi.core.score.raw"));
    }

    [Fact]
    public async Task Passed_is_said_once_with_the_score_in_xAPI()
    {
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "xapi");
        await using var campaign = await XapiCampaign.Start(chromium.Browser, package, "1.0.3");

        await campaign.Learner.TakeCourse(InTheMiddle);
        await campaign.Learner.Leave(Leaving.Button);

        await campaign.CheckFinished();
        var passed = Assert.Single(campaign.Said("passed"));
        Assert.Equal(1, passed["result"]?["score"]?["scaled"]?.GetValue<double>());
        Assert.Empty(campaign.Said("failed"));
    }
}
