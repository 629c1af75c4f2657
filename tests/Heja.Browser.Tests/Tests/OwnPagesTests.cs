using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>The pages beside the lessons: search in the course, and what the learner has written.</summary>
public sealed class OwnPagesTests(Chromium chromium)
{
    [Fact]
    public async Task Search_says_how_much_it_finds_and_leads_there()
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        var page = await Open(server, window, "search");
        var (form, count) = (page.Frame.GetByRole(AriaRole.Search), page.Frame.Locator("[data-search-count]"));

        await form.GetByRole(AriaRole.Searchbox).FillAsync("nyttokarta");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        var hits = page.Frame.Locator(".search-hit");
        await Assertions.Expect(count).ToContainTextAsync("nyttokarta");
        await Assertions.Expect(hits).Not.ToHaveCountAsync(0);
        await Axe.Check(window.Page, "#_search", "search with hits");
        await form.GetByRole(AriaRole.Searchbox).FillAsync("xyzzy");
        await Assertions.Expect(count).ToHaveTextAsync(page.Say("search_none", ("words", "xyzzy")));
        await Assertions.Expect(hits).ToHaveCountAsync(0);
        await form.GetByRole(AriaRole.Searchbox).FillAsync("Fråga den som vet");
        await hits.First.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Frame.Locator("#nyttokartan")).ToBeVisibleAsync();
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Notes_hold_what_the_learner_wrote_and_nothing_that_the_author_suggests()
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        var page = await Open(server, window, "notes");
        var notes = page.Frame.Locator("#_notes");
        await Assertions.Expect(notes.GetByText(page.Say("notes_none"))).ToBeVisibleAsync();

        var lesson = page.Course.Lesson("tankar");
        await page.GoToOverview();
        await page.GoTo(lesson);
        var plan = page.Article(lesson).Locator("[data-action-plan]");
        var suggested = await plan.Locator("[data-field=what]").First.InputValueAsync();
        await plan.Locator("[data-field=who]").Nth(1).FillAsync("Maj-Britt");
        await page.Article(lesson).Locator("[data-reflection] textarea").First.FillAsync("Vi provar.");
        await page.Article(lesson).Locator("[data-reflection] textarea").First.BlurAsync();
        await GoTo(page, "notes");

        await Assertions.Expect(notes).ToContainTextAsync("Maj-Britt");
        await Assertions.Expect(notes).ToContainTextAsync("Vi provar.");
        Assert.NotEqual("", suggested);
        await Assertions.Expect(notes).Not.ToContainTextAsync(suggested);
        await Axe.Check(window.Page, "#_notes", "notes that are written");
        Assert.Empty(window.Complaints);
    }

    private static async Task<CoursePage> Open(LmsServer server, Window window, string text)
    {
        var package = await BuiltCourses.AllBlocks.Get("malmo", "sv", "scorm12");
        var page = await CoursePage.At(window.Page, server.CourseAddress(package));
        await GoTo(page, text);
        return page;
    }

    private static async Task GoTo(CoursePage page, string text)
    {
        await page
            .Frame.GetByRole(AriaRole.Link, new() { Name = page.Say(text), Exact = true })
            .Filter(new() { Visible = true })
            .First.ClickAsync();
        await Assertions.Expect(page.Frame.Locator($"#_{text}-title")).ToBeFocusedAsync();
    }
}
