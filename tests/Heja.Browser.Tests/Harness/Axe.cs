using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Harness;

/// <summary>WCAG 2.2 AA as far as a program can see it, on what is shown now.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    /// <summary>No violation on the page, and proof that axe has looked inside: at nodes of `view`.</summary>
    /// <param name="view">The selector of the lesson, or of the overview, that is meant.</param>
    public static async Task Check(IPage page, string view, string what)
    {
        var result = await page.RunAxe(Options);
        var problems = result.Violations.SelectMany(violation =>
            violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}\n  {node.Target}\n  {node.Html}")
        );
        Assert.True(result.Violations.Length == 0, $"{what}\n{string.Join('\n', problems)}");
        Assert.True(await SeenInside(page, result, view) > 10, $"{what}: axe has not looked at {view}");
        Assert.Contains(result.Passes, pass => pass.Id == "color-contrast");
    }

    private static async Task<int> SeenInside(IPage page, AxeResult result, string view)
    {
        var targets = result.Passes.SelectMany(pass => pass.Nodes).Select(node => $"{node.Target}").Distinct();
        return await page.EvaluateAsync<int>(
            """
            ([view, targets]) => {
              const root = document.querySelector(view);
              const inside = target => { try { return root.contains(document.querySelector(target)); } catch { return false; } };
              return root?.checkVisibility() ? targets.filter(inside).length : 0;
            }
            """,
            new object[] { view, targets.ToArray() }
        );
    }
}
