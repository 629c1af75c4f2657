using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Learners.Blocks;

/// <summary>A reflection or a rating: something to write or choose for oneself, and "I have thought about it".</summary>
internal sealed class Kept(CoursePage page, KeptData block)
{
    public const string Words = "Vi provade. Det gick bättre än jag trodde – åäö.";

    public ILocator Root { get; } = page.Frame.Locator($"[data-{block.Type}='{block.Id}']");

    private ILocator Text => Root.GetByLabel(page.Say("reflection_label"));

    private ILocator Keep => page.Button(Root, "keep");

    public async Task Fill()
    {
        if (block.Type == "reflection")
            await Text.FillAsync(Words);
        else
            foreach (var row in await Rows())
                await row.GetByRole(AriaRole.Radio).Nth(1).CheckAsync();
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

    private async Task<IReadOnlyList<ILocator>> Rows()
    {
        var rows = await Root.GetByRole(AriaRole.Radiogroup).AllAsync();
        Assert.NotEmpty(rows);
        return rows;
    }

    private async Task CheckContent(bool filled)
    {
        if (block.Type == "reflection")
            await Assertions.Expect(Text).ToHaveValueAsync(filled ? Words : "");
        else
            foreach (var row in await Rows())
                await Assertions
                    .Expect(row.GetByRole(AriaRole.Radio).Nth(1))
                    .ToBeCheckedAsync(new() { Checked = filled });
    }
}
