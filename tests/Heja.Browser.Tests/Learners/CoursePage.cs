using Microsoft.Playwright;

namespace Heja.Browser.Tests.Learners;

/// <summary>A course as a learner meets it: by headings, links, buttons and labels.</summary>
internal sealed class CoursePage
{
    private CoursePage(IFrame frame, CourseData course)
    {
        Frame = frame;
        Course = course;
    }

    public IFrame Frame { get; }

    public CourseData Course { get; }

    /// <summary>The id of the lesson that is shown; null on the overview.</summary>
    public Task<string?> CurrentLesson =>
        Frame.EvaluateAsync<string?>("document.querySelector('.view.current')?.dataset.lesson ?? null");

    public ILocator Status => Frame.Locator("#_status");

    public ILocator Banner => Frame.Locator("#_banner");

    public ILocator Farewell => Frame.GetByRole(AriaRole.Heading, new() { Name = Say("farewell_title") });

    /// <summary>Goes to a course that nothing is around, and waits until it can be used.</summary>
    public static async Task<CoursePage> At(IPage page, string address)
    {
        await page.GotoAsync(address);
        return await Opened(page.MainFrame);
    }

    /// <summary>Waits until the course can be used.</summary>
    public static async Task<CoursePage> Opened(IFrame frame)
    {
        await frame.Locator("h1:visible").WaitForAsync();
        // The overview can be used before the lessons below it are there.
        await frame.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        var course = CourseData.Decode(await frame.EvaluateAsync<string>("self.heja"));
        return new CoursePage(frame, course);
    }

    public string Say(string name, params ReadOnlySpan<(string Name, object Value)> values) => Course.Say(name, values);

    public ILocator Article(LessonData lesson) => Frame.Locator($"article[data-lesson='{lesson.Id}']");

    public ILocator Button(ILocator within, string text) =>
        within.GetByRole(AriaRole.Button, new() { Name = Say(text), Exact = true });

    /// <summary>By the list of lessons: the overview's, or the one beside the text.</summary>
    public async Task GoTo(LessonData lesson)
    {
        var current = await CurrentLesson;
        if (current == lesson.Id)
            return;
        var list = current is null ? Frame.Locator("#_overview") : await OpenList();
        var link = list.Locator($"a[data-lesson-link='{lesson.Id}']");
        if (!await link.IsVisibleAsync())
            await list.Locator($"details[data-module='{lesson.Module}'] > summary").ClickAsync();
        await link.ClickAsync();
        await Assertions.Expect(Heading(lesson)).ToBeFocusedAsync();
    }

    public async Task GoToOverview()
    {
        await Frame.GetByRole(AriaRole.Link, new() { Name = Say("overview"), Exact = true }).First.ClickAsync();
        await Frame.Locator("#_overview").WaitForAsync();
    }

    /// <summary>On a narrow screen the list waits behind a button.</summary>
    private async Task<ILocator> OpenList()
    {
        var list = Frame.GetByRole(AriaRole.Navigation, new() { Name = Say("lessons"), Exact = true });
        if (!await list.IsVisibleAsync())
            await Frame.GetByRole(AriaRole.Button, new() { Name = Say("lessons"), Exact = true }).ClickAsync();
        return list;
    }

    public ILocator Heading(LessonData lesson) => Article(lesson).GetByRole(AriaRole.Heading, new() { Level = 1 });

    public Task Leave() => Button(Frame.Locator("header").First, "leave").ClickAsync();
}
