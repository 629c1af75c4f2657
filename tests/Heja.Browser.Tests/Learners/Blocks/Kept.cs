using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Learners.Blocks;

/// <summary>Something to write, choose or tick for oneself, and "I have thought about it".</summary>
internal sealed class Kept(CoursePage page, KeptData block)
{
    public const string Words = "Vi provade. Det gick bättre än jag trodde – åäö.";

    public ILocator Root { get; } = page.Frame.Locator($"[data-{block.Type}='{block.Id}']");

    /// <summary>Where it is written, in a block that is.</summary>
    public ILocator Text =>
        block.Type == "reflection"
            ? Root.GetByLabel(page.Say("reflection_label"))
            : Root.GetByLabel(page.Say("plan_who")).First;

    private bool IsWritten => block.Type is "reflection" or "action-plan";

    private ILocator Keep => page.Button(Root, "keep");

    public async Task Fill()
    {
        if (IsWritten)
            await Text.FillAsync(Words);
        else
            foreach (var mark in await Marks())
                await mark.CheckAsync();
        await Keep.ClickAsync();
        await Check(sameBrowser: true);
    }

    /// <param name="sameBrowser">What was written stays in the browser in which it was written.</param>
    public async Task Check(bool sameBrowser)
    {
        await Assertions.Expect(page.Button(Root, "kept")).ToBeVisibleAsync();
        await CheckContent(sameBrowser);
    }

    /// <summary>Another person has written here, and it does not show.</summary>
    public async Task CheckEmpty()
    {
        await Assertions.Expect(Keep).ToBeVisibleAsync();
        await CheckContent(filled: false);
    }

    /// <summary>The second step of each scale, or every box.</summary>
    private async Task<IReadOnlyList<ILocator>> Marks()
    {
        var marks =
            block.Type == "checklist"
                ? await Root.GetByRole(AriaRole.Checkbox).AllAsync()
                : [.. (await Root.GetByRole(AriaRole.Radiogroup).AllAsync()).Select(Second)];
        Assert.NotEmpty(marks);
        return marks;
    }

    private static ILocator Second(ILocator scale) => scale.GetByRole(AriaRole.Radio).Nth(1);

    private async Task CheckContent(bool filled)
    {
        if (IsWritten)
            await Assertions.Expect(Text).ToHaveValueAsync(filled ? Words : "");
        else
            foreach (var mark in await Marks())
                await Assertions.Expect(mark).ToBeCheckedAsync(new() { Checked = filled });
    }
}
