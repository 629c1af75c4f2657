using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Learners.Blocks;

/// <summary>A quiz on the page: questions that are answered in any order and handed in together.</summary>
internal sealed class Quiz(CoursePage page, LessonData lesson)
{
    public ILocator Root { get; } = page.Article(lesson);

    /// <summary>The questions of the present round, in the order shown; the others are hidden from everybody.</summary>
    public async Task<IReadOnlyList<QuestionData>> Questions()
    {
        var ids = await Root.Locator("[data-question]:visible")
            .EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.question)");
        return [.. ids.Select(id => lesson.Questions.Single(question => question.Id == id))];
    }

    /// <summary>Answers all questions, so many of them rightly, and hands nothing in.</summary>
    public async Task Give(int right)
    {
        foreach (var (index, question) in (await Questions()).Index())
            await new Question(page, question).Give(index < right ? question.Right : question.Wrong);
    }

    public ILocator HandIn => page.Button(Root, "quiz_hand_in");

    public ILocator Retry => page.Button(Root, "quiz_retry");

    /// <summary>Answers all questions, so many of them rightly, hands in and sees how it went.</summary>
    public async Task Take(int right)
    {
        var count = (await Questions()).Count;
        await Give(right);
        await HandInAll(right, count);
    }

    /// <summary>Hands in what was given to all questions and sees how it went.</summary>
    public async Task HandInAll(int right, int count)
    {
        await Assertions.Expect(Root.Locator(".verdict")).ToHaveCountAsync(0);
        await HandIn.ClickAsync();
        await Assertions.Expect(Result(right, count)).ToBeFocusedAsync();
        await CheckResult(right);
    }

    /// <summary>The result in words, and each question with what was chosen and whether it was right.</summary>
    public async Task CheckResult(int right)
    {
        var questions = await Questions();
        await Assertions.Expect(Result(right, questions.Count)).ToBeVisibleAsync();
        var verdicts = await Root.Locator(".verdict").AllInnerTextsAsync();
        Assert.Equal(questions.Count, verdicts.Count);
        Assert.Equal(right, verdicts.Count(verdict => verdict.Trim() == page.Say("right")));
    }

    public async Task TryAgain()
    {
        var asked = await Questions();
        await Retry.ClickAsync();
        var heading = page.Say("quiz_question", ("number", 1), ("count", asked.Count));
        // What is to be done may be said after the number.
        await Assertions.Expect(Root.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeFocusedAsync();
        await Assertions.Expect(Root.Locator(".verdict")).ToHaveCountAsync(0);
    }

    public ILocator Status => Root.Locator(".quiz-status");

    /// <summary>Where the learner is who hands in: at the end of the questions, and afterwards at the result.</summary>
    public ILocator Place => Root.Locator(".quiz-score, .quiz-end").First;

    private ILocator Result(int right, int count) =>
        Heading(page.Say("quiz_result", ("right", right), ("count", count)));

    private ILocator Heading(string name) => Root.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });
}
