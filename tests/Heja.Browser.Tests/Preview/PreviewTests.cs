using System.Text.Json.Nodes;
using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Lrs;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Preview;

/// <summary>What an author does all day.</summary>
public sealed class PreviewTests(Chromium chromium)
{
    [Fact]
    public async Task Author_edits_breaks_and_mends_a_lesson_and_the_page_follows()
    {
        using var folder = new AuthorsFolder();
        await using var preview = await PreviewProcess.Start(folder.Root);
        var page = await PreviewPage.Open(chromium.Browser, preview.Address);
        await page.GoTo("lasa");
        await page.Field.FillAsync("Min tanke");
        await (await page.Frame()).EvaluateAsync("() => { window.untouched = true; }");

        await page.After(() =>
            folder.Write(AuthorsFolder.Lesson, AuthorsFolder.Reading.Replace("det gamla", "det nya"))
        );
        await PreviewPage.Expect(page.Page.FrameLocator("iframe").Locator("article:visible"), "Här står det nya.");
        Assert.True(await (await page.Frame()).EvaluateAsync<bool>("() => window.untouched === true"));
        Assert.Equal("Min tanke", await page.Field.InputValueAsync());

        await page.After(() =>
            folder.Write(AuthorsFolder.Lesson, AuthorsFolder.Reading + "\n::: noot\n\nHej.\n\n:::\n")
        );
        await PreviewPage.Expect(page.Errors, "error HEJA3201");
        await PreviewPage.Expect(page.Errors, "lasa.sv.md:16:");

        await page.After(() => folder.Write(AuthorsFolder.Lesson, AuthorsFolder.Reading));
        await Assertions.Expect(page.Errors).ToBeHiddenAsync();
        await PreviewPage.Expect(page.Page.FrameLocator("iframe").Locator("article:visible"), "Här står det gamla.");
        page.CheckNoComplaints();
        await page.Close();
    }

    [Fact]
    public async Task Lesson_that_cannot_be_taken_in_is_opened_again_at_the_same_place_with_what_was_typed()
    {
        using var folder = new AuthorsFolder();
        await using var preview = await PreviewProcess.Start(folder.Root);
        var page = await PreviewPage.Open(chromium.Browser, preview.Address);
        await page.GoTo("lasa");
        await page.Field.FillAsync("Min tanke");

        await page.After(() =>
            folder.Write(AuthorsFolder.Lesson, AuthorsFolder.Reading.Replace("Att läsa", "Att läsa nu"))
        );
        await PreviewPage.Expect(page.Shown, "Att läsa nu");
        await Assertions.Expect(page.Field).ToHaveValueAsync("Min tanke");

        await page.After(() => File.Delete(Path.Combine(folder.Root, AuthorsFolder.Lesson)));
        await PreviewPage.Expect(page.Errors, "lasa");
        await page.After(() => folder.Write(AuthorsFolder.Lesson, AuthorsFolder.Reading));
        await Assertions.Expect(page.Errors).ToBeHiddenAsync();
        await page.Close();
    }

    [Fact]
    public async Task Course_is_taken_to_the_end_and_closing_the_preview_loses_nothing()
    {
        using var folder = new AuthorsFolder();
        await using (var preview = await PreviewProcess.Start(folder.Root))
        {
            var page = await PreviewPage.Open(chromium.Browser, preview.Address);
            var course = await page.Course();
            var learner = new Learner(() => Task.FromResult(new Visit(page.Window, course, () => Task.CompletedTask)));
            await learner.TakeCourse(new Dictionary<int, Leaving>());
            await PreviewPage.Expect(page.Book, "klar");
            await page.Close();
            Assert.Equal(0, await preview.Interrupt());
        }

        await using var again = await PreviewProcess.Start(folder.Root);
        var back = await PreviewPage.Open(chromium.Browser, again.Address);
        await PreviewPage.Expect(back.Book, "klar");
        await back.Tab("saved");
        await PreviewPage.Expect(back.Page.Locator("#panel-saved"), "Vad är rätt?");
        await back.Close();
    }

    [Fact]
    public async Task Visits_are_killed_begun_again_reviewed_and_taken_by_another_learner()
    {
        using var folder = new AuthorsFolder();
        await using var preview = await PreviewProcess.Start(folder.Root);
        var page = await PreviewPage.Open(chromium.Browser, preview.Address);
        await page.GoTo("fraga");
        await PreviewPage.Expect(page.Shown, "Att svara");
        await PreviewPage.Expect(page.Book, "påbörjad, inte klar");

        await page.Press("Döda fönstret");
        await PreviewPage.Expect(page.Book, "dödades");
        await page.Press("Öppna kursen");
        await PreviewPage.Expect(page.Shown, "Att svara");
        await page.Press("Stäng och kom tillbaka");
        await PreviewPage.Expect(page.Shown, "Att svara");
        await page.Press("Öppna för granskning");
        await page.Shown.WaitForAsync();
        await page.Press("Annan deltagare");
        await PreviewPage.Expect(page.Shown, "En liten kurs");
        await PreviewPage.Expect(page.Book, "Berg, Robin");
        await page.Press("Andra försöket");
        await PreviewPage.Expect(page.Shown, "En liten kurs");
        await PreviewPage.Expect(page.Book, "2");
        await page.Close();
    }

    [Fact]
    public async Task Municipality_and_format_are_switched_and_the_sources_of_a_lesson_are_shown()
    {
        using var folder = new AuthorsFolder();
        await using var preview = await PreviewProcess.Start(folder.Root, "--municipality", "boden", "--ui", "en");
        var page = await PreviewPage.Open(chromium.Browser, preview.Address);
        await PreviewPage.Expect(page.Page.FrameLocator("iframe").Locator("header").First, "BODEN kommun");
        await page.Switch("municipality", "alvesta");
        await PreviewPage.Expect(page.Page.FrameLocator("iframe").Locator("header").First, "ALVESTA kommun");
        await page.Switch("format", "xapi");
        await page.Shown.WaitForAsync();
        await page.GoTo("fraga");
        await page.Tab("lesson");
        await PreviewPage.Expect(page.Page.Locator("#panel-lesson .sources"), "fraga.sv.md:6");
        await page.Press("Show answers");
        await PreviewPage.Expect(page.Page.Locator(".answer"), "Det här");
        await page.Tab("traffic");
        await PreviewPage.Expect(page.Page.Locator(".traffic"), "begins a visit");
        await page.Close();
    }

    [Theory]
    [InlineData(1400, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Page_of_the_preview_is_accessible(int width, ColorScheme colours)
    {
        using var folder = new AuthorsFolder();
        await using var preview = await PreviewProcess.Start(folder.Root);
        await using var window = await Window.Open(
            chromium.Browser,
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = colours,
            }
        );
        await window.Page.GotoAsync(preview.Address);
        await window.Page.FrameLocator("iframe").Locator("h1:visible").WaitForAsync();
        foreach (var panel in new[] { "grade", "traffic", "saved", "lesson", "axe", "problems" })
        {
            await window.Page.Locator($"#tab-{panel}").ClickAsync();
            await Axe.Check(window.Page, "body", $"preview, {panel}, {width}");
        }
    }

    [Fact]
    public async Task Axe_finds_what_is_wrong_in_a_lesson_and_leads_to_its_source()
    {
        using var folder = new AuthorsFolder();
        await using var preview = await PreviewProcess.Start(folder.Root);
        var page = await PreviewPage.Open(chromium.Browser, preview.Address);
        await page.GoTo("lasa");
        await page.Tab("axe");
        await page.Press("Granska sidan med axe");
        await PreviewPage.Expect(page.Page.Locator("#panel-axe .good"), "Inget hittades");
        await (await page.Frame()).EvaluateAsync(
            "() => { document.querySelector('article[data-lesson=lasa] [data-source]').append(document.createElement('img')); }"
        );
        await page.Press("Granska sidan med axe");
        await PreviewPage.Expect(page.Page.Locator("#panel-axe .sources"), "lasa.sv.md:6");
        await page.Close();
    }

    [Fact]
    public async Task Client_that_nobody_here_wrote_stores_queries_and_keeps_state_in_the_preview()
    {
        using var folder = new AuthorsFolder();
        await using var preview = await PreviewProcess.Start(folder.Root);
        using var client = new HttpClient();
        var workspace = JsonNode.Parse(await client.GetStringAsync($"{preview.Address}_heja/workspace"));
        var told = await TinCanReader.Store($"{preview.Address}xapi/", $"{workspace?["authorization"]}");
        Assert.Equal("http://adlnet.gov/expapi/verbs/answered", $"{Assert.Single(told?["verbs"]?.AsArray() ?? [])}");
        Assert.Equal("lektion 2", $"{told?["state"]}");
        Assert.True(told?["gone"]?.GetValue<bool>());
    }

    [Fact]
    public async Task Two_previews_of_one_folder_run_at_once_and_serve_nothing_else()
    {
        using var folder = new AuthorsFolder();
        await using var one = await PreviewProcess.Start(folder.Root);
        await using var other = await PreviewProcess.Start(folder.Root);
        Assert.NotEqual(one.Address, other.Address);
        using var client = new HttpClient();
        string[] paths = ["heja.yaml", "course/kurs/boden/sv/scorm12/..%2f..%2fheja.yaml", "_heja/files/..%2fheja.dll"];
        foreach (var path in paths)
            Assert.Equal(404, (int)(await client.GetAsync($"{one.Address}{path}")).StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, one.Address) { Headers = { Host = "evil.example" } };
        Assert.Equal(403, (int)(await client.SendAsync(foreign)).StatusCode);
        Assert.Equal(0, await one.Interrupt());
        Assert.Equal(0, await other.Interrupt());
    }
}
