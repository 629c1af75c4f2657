using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Learners;

/// <summary>Hands that have a keyboard and nothing else: what Tab does not reach cannot be used.</summary>
internal sealed class Keyboard(CoursePage page)
{
    private const int MostStops = 200;

    // Where the focus is, seen from an element: 0 on it, 1 before it, -1 after it.
    private const string Way = """
        (element) => {
          const active = document.activeElement;
          if (active === element) return 0;
          return active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1;
        }
        """;

    private const string IsSeen = """
        () => {
          const active = document.activeElement;
          const { top, bottom } = (active.closest('label') ?? active).getBoundingClientRect();
          return active.matches(':focus-visible') && bottom > 0 && top < innerHeight;
        }
        """;

    private IKeyboard Keys => page.Frame.Page.Keyboard;

    /// <summary>Goes there by Tab, or back by Shift and Tab, and sees where it stops.</summary>
    public async Task GoTo(ILocator target)
    {
        await target.WaitForAsync();
        for (var stop = 0; stop < MostStops; stop++)
        {
            var way = await target.EvaluateAsync<int>(Way);
            if (way == 0)
            {
                Assert.True(await page.Frame.EvaluateAsync<bool>(IsSeen), $"the focus is not seen on {target}");
                return;
            }
            await Keys.PressAsync(way > 0 ? "Tab" : "Shift+Tab");
        }
        Assert.Fail($"Tab does not reach {target}");
    }

    public async Task Press(ILocator target, string key = "Enter")
    {
        await GoTo(target);
        await Keys.PressAsync(key);
    }

    public async Task Write(ILocator field, string text)
    {
        await GoTo(field);
        await Keys.TypeAsync(text);
    }

    /// <summary>One of a set of radio buttons: Tab comes to the set, the arrows go within it.</summary>
    public async Task Choose(ILocator set, ILocator radio)
    {
        var radios = set.GetByRole(AriaRole.Radio);
        await GoTo(radios.First);
        var index = await radio.EvaluateAsync<int>(
            "radio => [...document.getElementsByName(radio.name)].indexOf(radio)"
        );
        for (var step = 0; step < index; step++)
            await Keys.PressAsync("ArrowDown");
        if (index == 0)
            await Keys.PressAsync("Space");
        await Assertions.Expect(radio).ToBeCheckedAsync();
    }

    public async Task Tick(ILocator box)
    {
        await Press(box, "Space");
        await Assertions.Expect(box).ToBeCheckedAsync();
    }

    /// <summary>An option of a list, by its value.</summary>
    public async Task Pick(ILocator list, string value)
    {
        await GoTo(list);
        var steps = await list.EvaluateAsync<int>(
            "(list, value) => [...list.options].findIndex((option) => option.value === value) - list.selectedIndex",
            value
        );
        for (var step = 0; step < steps; step++)
            await Keys.PressAsync("ArrowDown");
        await Assertions.Expect(list).ToHaveValueAsync(value);
    }
}
