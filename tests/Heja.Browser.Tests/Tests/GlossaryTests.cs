using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>Words are explained where they stand, in a list, on paper and without scripts.</summary>
public sealed class GlossaryTests(Chromium chromium)
{
    private static Task<Package> Package => BuiltCourses.Sample.Get("malmo", "sv", "scorm12");

    [Fact]
    public async Task Term_opens_where_it_stands_and_Escape_gives_the_focus_back()
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        var page = await CoursePage.At(window.Page, server.CourseAddress(await Package));
        var lesson = page.Course.Lesson("lasa");
        await page.GoTo(lesson);
        var term = page.Article(lesson).GetByRole(AriaRole.Link, new() { Name = "små steg", Exact = true });
        var other = page.Article(lesson).GetByRole(AriaRole.Link, new() { Name = "avslut", Exact = true });
        var note = page.Article(lesson).GetByRole(AriaRole.Group, new() { Name = "små steg" });

        await term.FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(note).ToContainTextAsync("Att prova en sak i taget");
        await Assertions.Expect(term).ToHaveAttributeAsync("aria-expanded", "true");
        await Axe.Check(window.Page, "article[data-lesson='lasa']", "with a term open");
        await window.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(note.GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(note).ToHaveCountAsync(0);
        await Assertions.Expect(term).ToBeFocusedAsync();

        await term.ClickAsync();
        // By keyboard: the open explanation may lie over the other word.
        await other.FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(note).ToHaveCountAsync(0);
        await Assertions.Expect(term).ToHaveAttributeAsync("aria-expanded", "false");
        await page.Button(page.Article(lesson), "term_close").ClickAsync();
        await Assertions.Expect(other).ToBeFocusedAsync();
        Assert.Equal(lesson.Id, await page.CurrentLesson);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task List_of_terms_is_reached_from_the_menu_and_sorted_as_the_language_does()
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        var page = await CoursePage.At(window.Page, server.CourseAddress(await Package));
        await page.GoTo(page.Course.Order.First());

        await page
            .Frame.GetByRole(AriaRole.Navigation, new() { Name = page.Say("lessons"), Exact = true })
            .GetByRole(AriaRole.Link, new() { Name = page.Say("glossary") })
            .ClickAsync();

        await Assertions
            .Expect(page.Frame.GetByRole(AriaRole.Heading, new() { Name = page.Say("glossary") }))
            .ToBeFocusedAsync();
        Assert.StartsWith(page.Say("glossary"), await window.Page.TitleAsync());
        Assert.Equal(
            ["avslut", "små steg", "återanvändning"],
            await page.Frame.Locator("#_glossary dt").AllInnerTextsAsync()
        );
        await Axe.Check(window.Page, "#_glossary", "the glossary");
    }

    [Fact]
    public async Task Term_leads_to_its_explanation_without_scripts_and_on_paper()
    {
        await using var server = await LmsServer.Start();
        await using var plain = await Window.Open(chromium.Browser, new() { JavaScriptEnabled = false });
        await plain.Page.GotoAsync(server.CourseAddress(await Package));
        await plain.Page.GetByRole(AriaRole.Link, new() { Name = "små steg" }).ClickAsync();
        await Assertions.Expect(plain.Page.Locator(":target")).ToContainTextAsync("Att prova en sak i taget");
        await Assertions.Expect(plain.Page.Locator("#_glossary dd").First).ToBeVisibleAsync();

        await using var window = await Window.Open(chromium.Browser);
        var page = await CoursePage.At(window.Page, server.CourseAddress(await Package));
        var lesson = page.Course.Lesson("lasa");
        await page.GoTo(lesson);
        var explained = page.Article(lesson).GetByText("Att prova en sak i taget");
        await Assertions.Expect(explained).ToBeHiddenAsync();
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(explained).ToBeVisibleAsync();
    }
}
