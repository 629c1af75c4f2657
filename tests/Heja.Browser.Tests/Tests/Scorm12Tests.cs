using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Learners.Blocks;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>Whole courses in SCORM 1.2, taken by a learner who leaves in the middle.</summary>
public sealed class Scorm12Tests(Chromium chromium)
{
    private static readonly Dictionary<int, Leaving> InTheMiddle = new()
    {
        [2] = Leaving.Close,
        [4] = Leaving.Kill,
        [7] = Leaving.Button,
    };

    [Theory]
    [InlineData("helsingborg", "sv", "Strict", false)]
    [InlineData("uppsala", "en", "Again", true)]
    public async Task Course_left_in_the_middle_is_resumed_and_completed_with_nothing_lost(
        string municipality,
        string language,
        string lms,
        bool popup
    )
    {
        var package = await BuiltCourses.Curriculum.Get(municipality, language, "scorm12");
        var options = new LaunchOptions(Enum.Parse<LmsKind>(lms), popup);
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, package, options);

        await campaign.Learner.TakeCourse(InTheMiddle);
        await campaign.Learner.Leave(Leaving.Close);

        await campaign.CheckFinished("completed");
    }

    [Fact]
    public async Task Course_in_an_LMS_without_interactions_is_completed()
    {
        var package = await BuiltCourses.Curriculum.Get("helsingborg", "sv", "scorm12");
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, package, new(Interactions: false));

        await campaign.Learner.TakeCourse(new Dictionary<int, Leaving> { [3] = Leaving.Close });
        await campaign.Learner.Leave(Leaving.Button);

        await campaign.CheckFinished("completed");
    }

    [Fact]
    public async Task Learner_who_scrolls_up_to_the_button_for_leaving_comes_back_to_what_was_read()
    {
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "scorm12");
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, package, new());
        var learner = campaign.Learner;
        await learner.Open();
        var lesson = learner.Page.Course.Order.First();
        await learner.Page.GoTo(lesson);
        ILocator Last() => new Question(learner.Page, lesson.Questions[^1]).Root;
        await Learner.Read(Last());

        await learner.Page.Frame.EvaluateAsync("scrollTo({ top: 0, behavior: 'instant' })");
        await Assertions.Expect(Last()).Not.ToBeInViewportAsync();
        await Task.Delay(1000);
        await learner.Leave(Leaving.Button);
        await learner.Open();

        Assert.Equal(lesson.Id, await learner.Page.CurrentLesson);
        await Assertions.Expect(Last()).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Answer_that_the_LMS_cannot_store_is_said_in_words_and_tried_again()
    {
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "scorm12");
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, package, new());
        var learner = campaign.Learner;
        await learner.Open();
        var lesson = learner.Page.Course.Order.First();
        var question = lesson.Questions[0];
        await learner.Page.GoTo(lesson);

        campaign.Attempt.Broken = true;
        await new Question(learner.Page, question).Answer(question.Right);
        await Assertions.Expect(learner.Page.Status).ToHaveTextAsync(learner.Page.Say("saving_trying"));
        Assert.DoesNotContain(campaign.Attempt.Interactions, _ => true);
        campaign.Attempt.Broken = false;
        await Assertions.Expect(learner.Page.Status).ToHaveTextAsync(learner.Page.Say("saving_recovered"));
        await learner.Visit.Kill();

        await learner.Open();
        await learner.Page.GoTo(lesson);
        await new Question(learner.Page, question).Check(question.Right);
    }

    [Fact]
    public async Task Leaving_while_the_LMS_is_down_is_finished_when_it_is_back()
    {
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "scorm12");
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, package, new());
        var learner = campaign.Learner;
        await learner.Open();
        var lesson = learner.Page.Course.Order.First();
        await learner.Page.GoTo(lesson);
        campaign.Attempt.Broken = true;
        await new Question(learner.Page, lesson.Questions[0]).Answer(lesson.Questions[0].Right);

        await learner.Page.Leave();
        await Assertions.Expect(Said("farewell_unsaved")).ToBeVisibleAsync();
        await Assertions
            .Expect(learner.Page.Button(learner.Page.Frame.Locator("header").First, "leave"))
            .ToBeEnabledAsync();
        campaign.Attempt.Broken = false;
        await Assertions
            .Expect(learner.Page.Frame.Locator("#_farewell-text"))
            .ToHaveTextAsync(learner.Page.Say("farewell_saved"));
        await Assertions.Expect(learner.Page.Farewell).ToBeVisibleAsync();
        // Who listens is told too: the heading has the focus already.
        await Assertions
            .Expect(learner.Page.Frame.Locator("#_announcer"))
            .ToContainTextAsync(learner.Page.Say("farewell_saved"));
        await learner.Visit.Kill();

        await learner.Open();
        await learner.Page.GoTo(lesson);
        await new Question(learner.Page, lesson.Questions[0]).Check(lesson.Questions[0].Right);

        ILocator Said(string text) => learner.Page.Frame.GetByText(learner.Page.Say(text));
    }

    [Fact]
    public async Task Answer_given_just_before_the_computer_dies_is_where_the_learner_comes_back_to()
    {
        var package = await BuiltCourses.AllBlocks.Get("malmo", "sv", "scorm12");
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, package, new());
        var learner = campaign.Learner;
        await learner.Open();
        var lesson = learner.Page.Course.Order.First(one => one.Questions.Count > 1);
        await learner.Page.GoTo(lesson);

        await new Question(learner.Page, lesson.Questions[1]).Answer(lesson.Questions[1].Right);
        await learner.Leave(Leaving.Kill);
        await learner.Open();

        Assert.Equal(lesson.Id, await learner.Page.CurrentLesson);
        await Assertions.Expect(new Question(learner.Page, lesson.Questions[1]).Root).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Learner_who_only_looks_in_stays_in_the_same_block()
    {
        var package = await BuiltCourses.Curriculum.Get("helsingborg", "sv", "scorm12");
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, package, new());
        var learner = campaign.Learner;
        await learner.Open();
        var lesson = learner.Page.Course.Order.First(one => one.Questions.Count > 1);
        await learner.Page.GoTo(lesson);
        await Learner.Read(Block());
        await learner.Leave(Leaving.Close);
        var place = campaign.SavedPlace;

        for (var look = 0; look < 3; look++)
        {
            await learner.Open();
            await Assertions.Expect(Block()).ToBeInViewportAsync();
            await Task.Delay(1000);
            await learner.Leave(Leaving.Close);
            Assert.Equal(place, campaign.SavedPlace);
        }

        ILocator Block() => new Question(learner.Page, lesson.Questions[1]).Root;
    }
}
