using Microsoft.Playwright;

namespace Heja.Browser.Tests.Learners.Blocks;

/// <summary>One of the three parts of a team lesson.</summary>
internal sealed class TeamPart(CoursePage page, LessonData lesson, string part)
{
    public ILocator Root { get; } = page.Article(lesson).Locator($"[data-part='{part}']");

    public async Task Finish()
    {
        if (part == "together")
            await page.Button(Root, "together_confirm").ClickAsync();
        else
            await Box.CheckAsync();
        await Check();
    }

    public async Task Check()
    {
        if (part == "together")
            await Assertions.Expect(page.Button(Root, "together_confirmed")).ToBeVisibleAsync();
        else
            await Assertions.Expect(Box).ToBeCheckedAsync();
    }

    private ILocator Box => Root.GetByRole(AriaRole.Checkbox, new() { Name = page.Say("part_done"), Exact = true });
}
