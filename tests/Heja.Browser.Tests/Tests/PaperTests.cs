using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>The course on paper: as one file of its own, and printed from the page.</summary>
public sealed class PaperTests(Chromium chromium)
{
    private const string Shown = """
        () => [...document.images].every((one) => {
          one.loading = 'eager';
          return one.complete && one.naturalWidth > 0;
        })
        """;

    [Theory]
    [InlineData("sv")]
    [InlineData("ar")]
    public async Task Print_edition_needs_nothing_and_leaves_out_what_the_reader_takes_away(string language)
    {
        await using var window = await Window.Open(chromium.Browser);
        var asked = new List<string>();
        window.Page.Request += (_, request) => asked.Add(request.Url);
        await window.Page.GotoAsync(new Uri(await BuiltCourses.AllBlocks.GetPrinted("malmo", language)).AbsoluteUri);
        var (page, answers, note) = (
            window.Page,
            window.Page.Locator("#_answers"),
            window.Page.Locator(".aside-facilitator").First
        );

        Assert.Single(asked, url => !url.StartsWith("data:", StringComparison.Ordinal));
        Assert.Equal(0, await page.Locator("script, nav, iframe, video, audio").CountAsync());
        Assert.Equal(
            await page.Locator("article").CountAsync(),
            await page.Locator("article").Filter(new() { Visible = true }).CountAsync()
        );
        Assert.NotEqual(0, await page.Locator("img").CountAsync());
        // Asked for again and again: a page in the background need not decode a picture, and would never answer.
        await page.WaitForFunctionAsync(Shown, null, new() { PollingInterval = 100 });
        await Axe.Check(page, "body", "the print edition");
        foreach (var printed in new[] { Media.Screen, Media.Print })
        {
            await page.EmulateMediaAsync(new() { Media = printed });
            await Assertions.Expect(answers).ToBeVisibleAsync();
            await Assertions.Expect(note).ToBeVisibleAsync();
        }

        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.Locator("#_with-answers").UncheckAsync();
        await page.Locator("#_with-leaders").UncheckAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(answers).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".contents-answers")).ToBeHiddenAsync();
        await Assertions.Expect(note).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".paper-choices")).ToBeHiddenAsync();
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Printed_lesson_has_no_navigation_and_whose_it_is_under_the_logo_while_it_prints()
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        var package = await BuiltCourses.AllBlocks.Get("malmo", "sv", "scorm12");
        var page = await CoursePage.At(window.Page, server.CourseAddress(package));
        await page.GoTo(page.Course.Lesson("valja"));

        await window.Page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (
            var gone in new[]
            {
                "#_lessons",
                "#_leave",
                ".skip",
                "#_overview",
                "#_search",
                ".lesson.current .lesson-end",
            }
        )
        {
            await Assertions.Expect(page.Frame.Locator(gone)).ToHaveCountAsync(1);
            await Assertions.Expect(page.Frame.Locator(gone)).ToBeHiddenAsync();
        }
        await Assertions.Expect(page.Frame.Locator("article:visible")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Frame.Locator(".top + .foot")).ToBeVisibleAsync();
        Assert.DoesNotContain("Facit", await page.Frame.Locator("body").InnerTextAsync());

        await window.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await window.Page.EvaluateAsync("window.dispatchEvent(new Event('afterprint'))");
        await Assertions.Expect(page.Frame.Locator("body > .foot:last-child")).ToBeVisibleAsync();
    }
}
