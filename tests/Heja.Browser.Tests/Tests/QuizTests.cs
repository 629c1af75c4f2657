using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Learners.Blocks;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>Quizzes: rounds that are left in the middle, draws that stay, a score when it is time for it and a status that is true.</summary>
public sealed class QuizTests(Chromium chromium)
{
    [Theory]
    [InlineData("Strict")]
    [InlineData("Again")]
    public async Task Learner_fails_one_round_leaves_in_the_middle_of_the_next_and_passes(string lms)
    {
        var package = await BuiltCourses.Quizzes.Get("malmo", "sv", "scorm12");
        var options = new LaunchOptions(Enum.Parse<LmsKind>(lms));
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, package, options);
        var attempt = campaign.Attempt;
        await campaign.Learner.Open();
        await DoTheRest(campaign.Learner.Page);

        var quiz = await GoToQuiz(campaign.Learner);
        await quiz.Give(0);
        Assert.Empty(attempt.Interactions.Skip(Others));
        Assert.Equal("", attempt.Value("cmi.core.score.raw") ?? "");
        await quiz.Take(0);
        await Eventually.True(() => attempt.Interactions.Count() == Others + 3);
        Assert.Equal(("incomplete", "0"), Told(attempt));

        await LeaveInTheMiddle(campaign.Learner, quiz);
        quiz = await GoToQuiz(campaign.Learner);
        await quiz.Take(3);
        await campaign.Learner.Leave(Leaving.Close);

        await campaign.CheckFinished("passed", Others + 6);
        Assert.Equal("100", attempt.Value("cmi.core.score.raw"));
        await campaign.Learner.Open();
        quiz = await GoToQuiz(campaign.Learner);
        await quiz.CheckResult(3);
        await Assertions.Expect(quiz.Retry).ToHaveCountAsync(0);
        await Assertions.Expect(quiz.Status).ToHaveTextAsync(campaign.Learner.Page.Say("quiz_no_rounds"));
    }

    [Fact]
    public async Task Failed_is_said_when_the_rounds_are_used_up_and_never_before()
    {
        var package = await BuiltCourses.Quizzes.Get("malmo", "sv", "scorm12");
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, package, new());
        await campaign.Learner.Open();
        await DoTheRest(campaign.Learner.Page);
        var quiz = await GoToQuiz(campaign.Learner);
        await quiz.Take(1);
        await campaign.Learner.Leave(Leaving.Button);
        Assert.Equal(("incomplete", "33"), Told(campaign.Attempt));

        await campaign.Learner.Open();
        quiz = await GoToQuiz(campaign.Learner);
        await quiz.CheckResult(1);
        await quiz.TryAgain();
        await quiz.Give(0);
        Assert.Equal(("incomplete", "33"), Told(campaign.Attempt));
        await quiz.Take(0);
        await campaign.Learner.Leave(Leaving.Close);

        await campaign.CheckFinished("failed", Others + 6);
        Assert.Equal("33", campaign.Attempt.Value("cmi.core.score.raw"));
    }

    [Fact]
    public async Task Rounds_are_told_to_an_LRS_when_they_are_handed_in()
    {
        var package = await BuiltCourses.Quizzes.Get("malmo", "en", "xapi");
        await using var campaign = await XapiCampaign.Start(chromium.Browser, package, "1.0.3");
        await campaign.Learner.Open();
        await DoTheRest(campaign.Learner.Page);
        var quiz = await GoToQuiz(campaign.Learner);
        await quiz.Take(0);
        await LeaveInTheMiddle(campaign.Learner, quiz);
        Assert.Empty(campaign.Said("failed"));
        Assert.Empty(campaign.Said("passed"));

        quiz = await GoToQuiz(campaign.Learner);
        await quiz.Take(2);
        await campaign.Learner.Leave(Leaving.Button);

        await campaign.CheckFinished(Others + 6);
        var passed = Assert.Single(campaign.Said("passed"));
        Assert.Equal(0.67, passed["result"]?["score"]?["scaled"]?.GetValue<double>());
        Assert.Empty(campaign.Said("failed"));
    }

    [Fact]
    public async Task Hand_in_with_something_unanswered_says_which_and_leads_there()
    {
        var package = await BuiltCourses.Quizzes.Get("malmo", "sv", "scorm12");
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, package, new());
        await campaign.Learner.Open();
        var page = campaign.Learner.Page;
        var quiz = await GoToQuiz(campaign.Learner);
        var questions = await quiz.Questions();
        Assert.Equal(3, questions.Count);
        await new Question(page, questions[1]).Give(questions[1].Wrong);

        await quiz.HandIn.ClickAsync();

        var message = quiz.Root.Locator(".quiz-unanswered");
        await Assertions.Expect(message).ToBeFocusedAsync();
        Assert.Equal(["Fråga 1", "Fråga 3"], await message.GetByRole(AriaRole.Link).AllInnerTextsAsync());
        await message.GetByRole(AriaRole.Link).Last.ClickAsync();
        await Assertions.Expect(new Question(page, questions[2]).Root).ToBeFocusedAsync();
        await new Question(page, questions[2]).Give(questions[2].Right);
        await new Question(page, questions[0]).Give(questions[0].Right);
        await Assertions.Expect(message).ToBeHiddenAsync();
        Assert.Empty(campaign.Attempt.Interactions);
    }

    [Fact]
    public async Task All_kinds_of_questions_are_answered_kept_judged_and_asked_again()
    {
        var package = await BuiltCourses.Quizzes.Get("malmo", "sv", "scorm12");
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, package, new());
        await campaign.Learner.Open();
        var quiz = await GoToQuiz(campaign.Learner, "alla-slag");
        await quiz.Give(4);
        await campaign.Learner.Leave(Leaving.Kill);

        await campaign.Learner.Open();
        quiz = await GoToQuiz(campaign.Learner, "alla-slag");
        foreach (var question in await quiz.Questions())
            if (question.Type != "fill")
                await new Question(campaign.Learner.Page, question).CheckGiven(question.Right);
        await Assertions.Expect(quiz.Root.Locator(".gap input").First).ToHaveValueAsync("används");
        await quiz.Take(4);
        await quiz.TryAgain();
        await quiz.HandIn.ClickAsync();
        await Assertions.Expect(quiz.Root.Locator(".quiz-unanswered a")).ToHaveCountAsync(4);
        await quiz.Take(0);
        await Assertions.Expect(quiz.Root.Locator(".quiz-lessons a")).ToHaveCountAsync(2);
        Assert.Empty(campaign.Attempt.Refused);
    }

    [Fact]
    public async Task Print_and_no_scripts_show_the_whole_pool()
    {
        await using var server = await LmsServer.Start();
        var package = await BuiltCourses.Quizzes.Get("malmo", "sv", "scorm12");
        await using var window = await Window.Open(chromium.Browser);
        var page = await CoursePage.At(window.Page, server.CourseAddress(package));
        var lesson = page.Course.Lesson("slutquiz");
        await page.GoTo(lesson);
        await new Quiz(page, lesson).Take(3);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Article(lesson).Locator(".question:visible")).ToHaveCountAsync(5);
        await Assertions.Expect(page.Article(lesson).Locator(".verdict:visible, .mark:visible")).ToHaveCountAsync(0);

        await using var plain = await Window.Open(chromium.Browser, new() { JavaScriptEnabled = false });
        await plain.Page.GotoAsync(server.CourseAddress(package));
        await Assertions.Expect(plain.Page.Locator("#slutquiz .question:visible")).ToHaveCountAsync(5);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task Quiz_passes_axe_before_and_after_it_is_handed_in(ColorScheme colours, int width)
    {
        await using var server = await LmsServer.Start();
        var package = await BuiltCourses.Quizzes.Get("malmo", "sv", "scorm12");
        await using var window = await Window.Open(
            chromium.Browser,
            new()
            {
                ColorScheme = colours,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new() { Width = width, Height = 800 },
            }
        );
        var page = await CoursePage.At(window.Page, server.CourseAddress(package));
        foreach (var lesson in page.Course.Order.Where(lesson => lesson.Kind == "quiz"))
        {
            await page.GoTo(lesson);
            var quiz = new Quiz(page, lesson);
            await quiz.HandIn.ClickAsync();
            await Check(lesson, "unanswered");
            await quiz.Take(1);
            await Check(lesson, "handed in");
        }

        async Task Check(LessonData lesson, string how)
        {
            await Axe.Check(window.Page, $"article[data-lesson='{lesson.Id}']", $"{lesson.Id}, {how}, {colours}");
            // WCAG 1.4.10: nobody has to scroll in two directions.
            var wider = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
            Assert.True(wider <= 0, $"{lesson.Id}, {how} is {wider} px wider than the window of {width} px");
        }
    }

    /// <summary>Answers in the quiz that does not count: one for each question, and one more for the second gap.</summary>
    private const int Others = 5;

    private static (string?, string?) Told(Attempt attempt) =>
        (attempt.Value("cmi.core.lesson_status"), attempt.Value("cmi.core.score.raw"));

    /// <summary>The lessons before the quiz, and the one after it.</summary>
    private static async Task DoTheRest(CoursePage page)
    {
        foreach (var lesson in page.Course.Order.Where(lesson => lesson.Kind == "lesson"))
        {
            await page.GoTo(lesson);
            await page.Button(page.Article(lesson), "finish").ClickAsync();
        }
        var other = page.Course.Order.Last();
        await page.GoTo(other);
        await new Quiz(page, other).Take(0);
    }

    private static async Task<Quiz> GoToQuiz(Learner learner, string id = "slutquiz")
    {
        var lesson = learner.Page.Course.Lesson(id);
        await learner.Page.GoTo(lesson);
        return new Quiz(learner.Page, lesson);
    }

    /// <summary>A new round asks first what the last one did not; one question is answered, and the computer dies.</summary>
    private static async Task LeaveInTheMiddle(Learner learner, Quiz quiz)
    {
        var before = await quiz.Questions();
        await quiz.TryAgain();
        var drawn = await quiz.Questions();
        Assert.Single(drawn.Intersect(before));
        var answered = drawn[1];
        await new Question(learner.Page, answered).Give(answered.Right);
        await Learner.Read(quiz.Root);
        await learner.Leave(Leaving.Kill);

        await learner.Open();
        quiz = await GoToQuiz(learner);
        Assert.Equal(drawn.Select(question => question.Id), (await quiz.Questions()).Select(question => question.Id));
        await new Question(learner.Page, answered).CheckGiven(answered.Right);
        await Assertions
            .Expect(quiz.Status)
            .ToHaveTextAsync(learner.Page.Say("quiz_answered", ("done", 1), ("count", 3)));
    }
}
