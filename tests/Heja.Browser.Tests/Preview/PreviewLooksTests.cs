using Heja.Browser.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Preview;

/// <summary>How an author looks at the course: as others will have it, without a restart.</summary>
public sealed class PreviewLooksTests(Chromium chromium)
{
    private const string Background = "getComputedStyle(document.body).backgroundColor";

    [Fact]
    public async Task Size_appearance_view_and_profile_are_switched_while_the_course_stays_open()
    {
        using var folder = new AuthorsFolder();
        await using var preview = await PreviewProcess.Start(folder.Root);
        var page = await PreviewPage.Open(chromium.Browser, preview.Address);
        await page.GoTo("lasa");
        await page.Field.FillAsync("Min tanke");
        var course = await page.Frame();
        await course.EvaluateAsync("() => { window.untouched = true; }");

        await page.Press("Mobilstorlek");
        await course.WaitForFunctionAsync("() => innerWidth <= 390");
        await page.Press("Mobilstorlek");

        var appearance = page.Page.GetByLabel("Utseende");
        var light = await course.EvaluateAsync<string>(Background);
        await appearance.SelectOptionAsync("dark");
        await course.WaitForFunctionAsync($"light => {Background} !== light", light);
        await appearance.SelectOptionAsync("light");
        await course.WaitForFunctionAsync($"light => {Background} === light", light);

        await page.Press("Ledarens vy");
        // What the toggle in a team lesson does.
        await Assertions.Expect(page.InCourse("html.facilitating")).ToHaveCountAsync(1);

        // On paper nobody goes to the next lesson.
        var onward = page.InCourse("article[data-lesson=lasa] .lesson-end");
        await Assertions.Expect(onward).ToBeVisibleAsync();
        await page.Press("Utskriftsvy");
        await Assertions.Expect(onward).ToBeHiddenAsync();
        await page.Press("Utskriftsvy");
        await Assertions.Expect(onward).ToBeVisibleAsync();

        await page.Page.GetByLabel("Plattformen sparar").SelectOptionAsync("moodle");
        await page.Tab("saved");
        await PreviewPage.Expect(page.Page.Locator("#panel-saved"), "av 4096 tecken");
        Assert.Equal("Min tanke", await page.Field.InputValueAsync());
        Assert.True(await course.EvaluateAsync<bool>("() => window.untouched === true"));
        page.CheckNoComplaints();
        await page.Close();
    }

    [Theory]
    [InlineData("scorm12")]
    [InlineData("xapi")]
    public async Task Course_in_a_window_of_its_own_is_recorded_and_follows_what_is_written(string format)
    {
        using var folder = new AuthorsFolder();
        await using var preview = await PreviewProcess.Start(folder.Root);
        var page = await PreviewPage.Open(chromium.Browser, preview.Address, $"format={format}");
        var popup = await page.Page.RunAndWaitForPopupAsync(() => page.Press("Eget fönster"));
        await PreviewPage.Expect(page.Page.Locator(".stage-note"), "eget fönster");
        await page.GoTo("lasa");
        await PreviewPage.Expect(popup.Locator("h1:visible"), "Att läsa");
        await PreviewPage.Expect(page.Book, "Att läsa");

        await page.After(() =>
            folder.Write(AuthorsFolder.Lesson, AuthorsFolder.Reading.Replace("det gamla", "det nya"))
        );
        await PreviewPage.Expect(popup.Locator("article:visible"), "Här står det nya.");
        await page.Press("Eget fönster");
        await PreviewPage.Expect(page.Shown, "Att läsa");
        Assert.True(popup.IsClosed);
        await page.Close();
    }

    [Fact]
    public async Task Each_municipality_has_attempts_of_its_own()
    {
        using var folder = new AuthorsFolder();
        await using var preview = await PreviewProcess.Start(folder.Root, "--municipality", "boden");
        var page = await PreviewPage.Open(chromium.Browser, preview.Address);
        await page.GoTo("fraga");
        await PreviewPage.Expect(page.Book, "Att svara");
        await page.Switch("municipality", "alvesta");
        await PreviewPage.Expect(page.InCourse("header >> nth=0"), "ALVESTA kommun");
        await PreviewPage.Expect(page.Shown, "En liten kurs");
        await page.Switch("municipality", "boden");
        await PreviewPage.Expect(page.Shown, "Att svara");
        await PreviewPage.Expect(page.Book, "Att svara");
        await page.Close();
    }
}
