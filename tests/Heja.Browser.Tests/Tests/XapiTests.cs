using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Learners.Blocks;
using Heja.Cli.Preview.Lrs;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>A whole course in xAPI, taken by a learner who leaves in the middle.</summary>
public sealed class XapiTests(Chromium chromium)
{
    [Theory]
    [InlineData("1.0.3")]
    [InlineData("2.0.0")]
    public async Task Course_left_in_the_middle_is_resumed_and_completed_with_nothing_lost(string version)
    {
        var package = await BuiltCourses.Curriculum.Get("helsingborg", "sv", "xapi");
        await using var campaign = await XapiCampaign.Start(chromium.Browser, package, version);

        await campaign.Learner.TakeCourse(
            new Dictionary<int, Leaving>
            {
                [2] = Leaving.Close,
                [4] = Leaving.Kill,
                [7] = Leaving.Button,
            }
        );
        await campaign.Learner.Leave(Leaving.Close);

        await campaign.CheckFinished();
    }

    [Fact]
    public async Task Statements_that_meet_a_failing_LRS_are_stored_once()
    {
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "xapi");
        await using var campaign = await XapiCampaign.Start(chromium.Browser, package, "1.0.3");
        campaign.Lrs.Faults.Plan("statements", 2, 503);
        campaign.Lrs.Faults.Plan("statements", 3, Faults.Broken);
        campaign.Lrs.Faults.Plan("activities/state", 3, 500);

        await campaign.Learner.TakeCourse(new Dictionary<int, Leaving>());
        await campaign.Learner.Leave(Leaving.Button);

        await campaign.CheckFinished();
        Assert.Equal(3, campaign.Lrs.Faults.Fired);
    }

    [Fact]
    public async Task Answers_given_in_two_windows_at_once_are_all_kept()
    {
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "xapi");
        await using var campaign = await XapiCampaign.Start(chromium.Browser, package, "2.0.0");
        var first = await campaign.Open();
        var second = await campaign.Open();
        var lesson = first.Page.Course.Order.First();

        await Answer(first, 0);
        await Answer(second, 1);
        await Answer(first, 2);
        await first.Close();
        await second.Close();

        await using var third = await campaign.Open();
        await third.Page.GoTo(lesson);
        foreach (var question in lesson.Questions.Take(3))
            await new Question(third.Page, question).Check(question.Right);
        Assert.NotEmpty(campaign.Lrs.Conflicts);
        Assert.Empty(campaign.Lrs.BadRequests);

        async Task Answer(Visit visit, int index)
        {
            await visit.Page.GoTo(lesson);
            await new Question(visit.Page, lesson.Questions[index]).Answer(lesson.Questions[index].Right);
            await campaign.Lrs.Quiet();
        }
    }

    [Fact]
    public async Task Reload_goes_on_where_the_learner_was()
    {
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "xapi");
        await using var campaign = await XapiCampaign.Start(chromium.Browser, package, "1.0.3");
        await using var visit = await campaign.Open();
        var lesson = visit.Page.Course.Order.First();
        await visit.Page.GoTo(lesson);
        await new Question(visit.Page, lesson.Questions[0]).Answer(lesson.Questions[0].Right);

        await visit.Window.Page.ReloadAsync();
        var page = await CoursePage.Opened(visit.Window.Page.MainFrame);

        Assert.Equal(lesson.Id, await page.CurrentLesson);
        await new Question(page, lesson.Questions[0]).Check(lesson.Questions[0].Right);
        await new Question(page, lesson.Questions[1]).Answer(lesson.Questions[1].Right);
        await campaign.Lrs.Quiet();
        Assert.Equal(2, campaign.Said("answered").Count());
        Assert.Empty(campaign.Lrs.BadRequests);
    }

    [Fact]
    public async Task Newer_state_met_in_the_middle_is_said_instead_of_trying_again()
    {
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "xapi");
        await using var campaign = await XapiCampaign.Start(chromium.Browser, package, "1.0.3");
        await using var visit = await campaign.Open();
        var page = visit.Page;
        var lesson = page.Course.Order.First();
        await page.GoTo(lesson);
        await campaign.Lrs.Quiet();
        campaign.Lrs.State.Overwrite("heja.malmo", _ => """{"v":2,"state":"what we cannot know"}""");
        campaign.Lrs.Faults.Plan("activities/state", 1, 503);

        await new Question(page, lesson.Questions[0]).Answer(lesson.Questions[0].Right);

        await Assertions.Expect(page.Status).ToHaveTextAsync(page.Say("saving_trying"));
        await Assertions.Expect(page.Banner).ToContainTextAsync(page.Say("unrecorded_newer_state"));
        await Assertions.Expect(page.Status).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Lesson_that_was_not_shown_when_the_session_ended_takes_no_more_answers()
    {
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "xapi");
        await using var campaign = await XapiCampaign.Start(chromium.Browser, package, "1.0.3");
        await using var visit = await campaign.Open();
        var page = visit.Page;
        var (first, second) = (page.Course.Order.First(), page.Course.Order.Skip(1).First());
        await page.GoTo(first);
        await page.GoTo(second);

        await visit.LeaveByButton();
        await page.Frame.EvaluateAsync("id => location.hash = id", first.Id);

        await Assertions.Expect(page.Heading(first)).ToBeFocusedAsync();
        foreach (var input in await page.Article(first).Locator("[data-options] input").AllAsync())
            await Assertions.Expect(input).ToBeDisabledAsync();
    }
}
