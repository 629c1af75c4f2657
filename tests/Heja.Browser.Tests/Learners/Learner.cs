using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Learners;

/// <summary>How a learner leaves the course in the middle.</summary>
internal enum Leaving
{
    /// <summary>Closes the window.</summary>
    Close,

    /// <summary>The computer dies: nothing runs any more.</summary>
    Kill,

    /// <summary>"Save and close".</summary>
    Button,
}

/// <summary>
/// Takes a whole course, leaves in the middle, comes back, and looks after everything that was done: the same lesson,
/// the same block, every answer.
/// </summary>
/// <param name="open">Opens the course as this learner, in a browser that is new each time.</param>
/// <param name="wrongly">Which questions are answered wrongly and left so.</param>
internal sealed class Learner(Func<Task<Visit>> open, Func<QuestionData, bool>? wrongly = null) : IAsyncDisposable
{
    private readonly List<(LessonData Lesson, Step Step, int Visit)> _done = [];
    private Visit? _visit;
    private int _visits;

    public CoursePage Page => Visit.Page;

    public Visit Visit => _visit ?? throw new InvalidOperationException("the course is not open");

    /// <summary>Calls to the LMS until the learner could begin, the most of all visits.</summary>
    public int CallsAtStart { get; private set; }

    /// <summary>Records of answers that an LMS must have by now.</summary>
    public int Answers => _done.Sum(done => done.Step.Answers);

    public async Task Open()
    {
        _visit = await open();
        _visits++;
        CallsAtStart = Math.Max(CallsAtStart, await _visit.CountCalls());
    }

    /// <summary>Takes every lesson; leaves after the steps with these numbers (from 1) and comes back.</summary>
    public async Task TakeCourse(IReadOnlyDictionary<int, Leaving> leavings)
    {
        await Open();
        var left = new HashSet<int>();
        await Start();
        foreach (var lesson in Page.Course.Order)
        {
            Assert.Equal(lesson.Id, await Page.CurrentLesson);
            foreach (var step in await Steps.Of(Page, lesson, wrongly ?? (_ => false)))
            {
                var leaving = leavings.TryGetValue(_done.Count + 1, out var way) ? way : (Leaving?)null;
                await Take(lesson, step, leaving is not null);
                if (leaving is null)
                    continue;
                left.Add(_done.Count);
                await LeaveAndComeBack(leaving.Value, lesson, step);
            }
            await Finish(lesson);
        }
        Assert.Equal(leavings.Keys.Order(), left.Order());
        await CheckAll();
    }

    /// <summary>Everything that was ever done is shown, in every lesson.</summary>
    public async Task CheckAll()
    {
        foreach (var steps in _done.GroupBy(done => done.Lesson))
        {
            await Page.GoTo(steps.Key);
            foreach (var (_, step, visit) in steps)
                await step.Check(Page, visit == _visits);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_visit is not null)
            await _visit.DisposeAsync();
    }

    private async Task Start()
    {
        await Page.Frame.GetByRole(AriaRole.Link, new() { Name = Page.Say("start"), Exact = true }).ClickAsync();
        await Assertions.Expect(Page.Heading(Page.Course.Order.First())).ToBeFocusedAsync();
    }

    private async Task Take(LessonData lesson, Step step, bool slowly)
    {
        if (slowly)
            await Read(step.Block(Page));
        await step.Do(Page);
        if (slowly)
            await Read(step.Block(Page));
        _done.Add((lesson, step, _visits));
    }

    /// <summary>Long enough for the page to notice which block is being read.</summary>
    public static async Task Read(ILocator block)
    {
        await block.EvaluateAsync("block => block.scrollIntoView({ block: 'start', behavior: 'instant' })");
        await Task.Delay(1000);
    }

    private async Task LeaveAndComeBack(Leaving way, LessonData lesson, Step last)
    {
        await Leave(way);
        await Open();
        Assert.Equal(lesson.Id, await Page.CurrentLesson);
        await Assertions.Expect(last.Block(Page)).ToBeInViewportAsync();
        await CheckAll();
        await Page.GoTo(lesson);
    }

    public async Task Leave(Leaving way)
    {
        if (way == Leaving.Button)
            await Visit.LeaveByButton();
        if (way == Leaving.Kill)
            await Visit.Kill();
        else
            await Visit.Close();
        _visit = null;
    }

    private async Task Finish(LessonData lesson)
    {
        var article = Page.Article(lesson);
        var next = Page.Course.Order.SkipWhile(one => one.Id != lesson.Id).ElementAtOrDefault(1);
        if (lesson is { Kind: "lesson", Questions.Count: 0, Kept.Count: 0 })
        {
            await Page.Button(article, next is null ? "finish_last" : "finish").ClickAsync();
        }
        else
        {
            await Assertions.Expect(article.GetByText(Page.Say("lesson_done"))).ToBeVisibleAsync();
            var name = next is null ? Page.Say("next_overview") : Page.Say("next", ("title", next.Title));
            await article.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        }
        if (next is not null)
            await Assertions.Expect(Page.Heading(next)).ToBeFocusedAsync();
    }
}
