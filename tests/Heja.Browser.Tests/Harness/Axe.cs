using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Harness;

/// <summary>WCAG 2.2 AA as far as a program can see it, on what is shown now.</summary>
internal static class Axe
{
    private static readonly string Source = File.ReadAllText(
        Repository.At("src", "Heja.Runtime", "node_modules", "axe-core", "axe.min.js")
    );

    // A lesson is looked at without the other lessons, which are hidden: axe would read all of them each time, ten times as long.
    private const string Look = """
        async view => {
          const root = document.querySelector(view);
          const others = [...document.querySelectorAll("article[data-lesson]")];
          const away = root?.matches("article[data-lesson]") ? others.filter(other => other !== root && !other.checkVisibility()) : [];
          const marks = away.map(article => document.createComment(article.id));
          away.forEach((article, index) => article.replaceWith(marks[index]));
          try {
            const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
            const { violations, passes } = await axe.run(document, { runOnly: tags, selectors: false, elementRef: true });
            const seen = new Set(passes.flatMap(rule => rule.nodes).map(node => node.element).filter(element => root?.contains(element)));
            return {
              Problems: violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}\n  ${node.html}`)),
              SeenInside: root?.checkVisibility() ? seen.size : 0,
              Contrast: passes.some(rule => rule.id === "color-contrast"),
            };
          } finally {
            marks.forEach((mark, index) => mark.replaceWith(away[index]));
          }
        }
        """;

    private sealed record Findings(string[] Problems, int SeenInside, bool Contrast);

    /// <summary>No violation on the page, and proof that axe has looked inside: at nodes of `view`.</summary>
    /// <param name="view">The selector of the lesson, or of the overview, that is meant.</param>
    public static async Task Check(IPage page, string view, string what)
    {
        foreach (var frame in page.Frames)
            if (!await frame.EvaluateAsync<bool>("'axe' in window"))
                await frame.EvaluateAsync(Source);
        var findings = (await page.EvaluateAsync<JsonElement>(Look, view)).Deserialize<Findings>()!;
        Assert.True(findings.Problems.Length == 0, $"{what}\n{string.Join('\n', findings.Problems)}");
        Assert.True(findings.SeenInside > 10, $"{what}: axe has not looked at {view}");
        Assert.True(findings.Contrast, $"{what}: axe has judged no colours");
    }
}
