using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Learners.Blocks;

/// <summary>The rows of a question about order, moved one step at a time from the keyboard.</summary>
internal sealed class Rows(CoursePage page, ILocator root)
{
    /// <summary>The index of the item in each place.</summary>
    public async Task<int[]> Order() =>
        await root.Locator("[data-option]")
            .EvaluateAllAsync<int[]>("rows => rows.map(row => Number(row.dataset.option))");

    /// <param name="press">How a button is pressed; otherwise it gets the focus first.</param>
    public async Task Arrange(int[] order, Func<ILocator, Task>? press = null)
    {
        press ??= button => button.PressAsync("Enter");
        // An order that nobody has touched cannot be handed in.
        await Move((await Order())[0], "move_down", press);
        for (var place = 0; place < order.Length; place++)
            while (Array.IndexOf(await Order(), order[place]) > place)
                await Move(order[place], "move_up", press);
        Assert.Equal(order, await Order());
    }

    private async Task Move(int item, string way, Func<ILocator, Task> press)
    {
        var row = root.Locator($"[data-option='{item.ToString(CultureInfo.InvariantCulture)}']");
        var words = (await row.Locator(".place-text").InnerTextAsync()).Trim();
        var button = row.GetByRole(AriaRole.Button, new() { Name = page.Say(way, ("item", words)), Exact = true });
        await press(button);
        await Assertions.Expect(button).ToBeFocusedAsync();
    }
}
