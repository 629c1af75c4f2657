using System.Text.RegularExpressions;
using Heja.Browser.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Preview;

/// <summary>What an author sees who lets the LMS fail: what the course says to its learner, and what the inspector knows.</summary>
public sealed partial class PreviewFaultTests(Chromium chromium)
{
    private const string Trying = "Inte sparat än, försöker igen.";
    private const string Ended =
        "Förbindelsen med lärplattformen är avslutad, och det senaste du gjorde kom inte fram.";

    [Theory]
    [InlineData("scorm12", "Ingen uppkoppling", Trying)]
    [InlineData("scorm12", "Det går inte att spara", Trying)]
    [InlineData("scorm12", "Sessionen har gått ut", Trying)]
    [InlineData("xapi", "Ingen uppkoppling", Trying)]
    [InlineData("xapi", "Det går inte att spara", Trying)]
    [InlineData("xapi", "Sessionen har gått ut", Ended)]
    public async Task Fault_is_told_by_the_course_and_by_the_inspector_and_goes(
        string format,
        string fault,
        string said
    )
    {
        using var folder = new AuthorsFolder();
        await using var preview = await PreviewProcess.Start(folder.Root);
        var page = await PreviewPage.Open(chromium.Browser, preview.Address, $"format={format}");
        await page.Press(fault);
        await page.GoTo("lasa");
        await PreviewPage.Expect(page.InCourse("#_status"), said);
        await PreviewPage.Expect(page.Fired, "slagit till");
        await page.Tab("traffic");
        await Assertions.Expect(page.Page.Locator(".traffic .wrong").First).ToBeVisibleAsync();

        await page.Tab("grade");
        await page.Press(fault);
        if (said == Trying)
            await PreviewPage.Expect(page.InCourse("#_status"), "Nu är allt sparat.");
        else
        {
            await page.Reopened(() => page.Press("Stäng och kom tillbaka"));
            await page.GoTo("lasa");
        }

        await PreviewPage.Expect(page.Book, "Att läsa");
        await page.Close();
    }

    [Theory]
    [InlineData("scorm12", "Kursen ber plattformen att spara")]
    [InlineData("xapi", "Kursen sparar")]
    public async Task Slow_lms_is_waited_for_and_nothing_is_lost(string format, string told)
    {
        using var folder = new AuthorsFolder();
        await using var preview = await PreviewProcess.Start(folder.Root);
        var page = await PreviewPage.Open(chromium.Browser, preview.Address, $"format={format}");
        await page.Press("Långsam plattform");
        await page.GoTo("fraga");
        await PreviewPage.Expect(page.Fired, "slagit till");
        await PreviewPage.Expect(page.Book, "Att svara");
        await Assertions.Expect(page.InCourse("#_status")).ToBeEmptyAsync();
        await page.Tab("traffic");
        await PreviewPage.Expect(page.Page.Locator(".traffic"), told);
        await page.Close();
    }

    [Fact]
    public async Task State_that_the_lms_cuts_is_told_by_the_course_and_by_the_inspector()
    {
        using var folder = new AuthorsFolder();
        await using var preview = await PreviewProcess.Start(folder.Root);
        var page = await PreviewPage.Open(chromium.Browser, preview.Address);
        await page.Press("Plattformen klipper det sparade");
        await page.GoTo("fraga");
        await page.Answer("Det här");
        await PreviewPage.Expect(page.Fired, "slagit till");
        await page.Tab("saved");
        await PreviewPage.Expect(page.Page.Locator("#panel-saved"), "avklippt");
        await page.Tab("grade");
        await page.Press("Stäng och kom tillbaka");
        await PreviewPage.Expect(page.InCourse("#_banner"), "Lärplattformen hade");
        await page.Close();
    }

    [Fact]
    public async Task Window_killed_while_a_fault_is_on_is_opened_again_with_the_fault()
    {
        using var folder = new AuthorsFolder();
        await using var preview = await PreviewProcess.Start(folder.Root);
        var page = await PreviewPage.Open(chromium.Browser, preview.Address, "format=xapi");
        await page.GoTo("lasa");
        await PreviewPage.Expect(page.Book, "Att läsa");
        await page.Press("Döda fönstret");
        await PreviewPage.Expect(page.Book, "dödades");
        await page.Press("Det går inte att spara");
        await page.Press("Öppna kursen");
        await PreviewPage.Expect(page.InCourse("#_status"), Trying);
        await PreviewPage.Expect(page.Fired, "slagit till");
        await page.Press("Det går inte att spara");
        await PreviewPage.Expect(page.InCourse("#_status"), "Nu är allt sparat.");
        await page.Close();
    }

    [Fact]
    public async Task Review_records_nothing_and_says_so()
    {
        using var folder = new AuthorsFolder();
        await using var preview = await PreviewProcess.Start(folder.Root);
        var page = await PreviewPage.Open(chromium.Browser, preview.Address);
        await page.GoTo("lasa");
        await PreviewPage.Expect(page.Book, "Att läsa");
        await page.Press("Öppna för granskning");
        await PreviewPage.Expect(page.InCourse("#_banner"), "Du ser ett avslutat försök.");
        await PreviewPage.Expect(page.Book, "granskning");
        await page.GoTo("fraga");
        await PreviewPage.Expect(page.Shown, "Att svara");
        await page.Press("Stäng och kom tillbaka");
        await PreviewPage.Expect(page.Shown, "Att läsa");
        await PreviewPage.Expect(page.Book, "Att läsa");
        await page.Close();
    }

    [Fact]
    public async Task State_of_an_older_release_is_opened_with_the_sources_as_they_are_now()
    {
        using var folder = new AuthorsFolder();
        await using var preview = await PreviewProcess.Start(folder.Root);
        var page = await PreviewPage.Open(chromium.Browser, preview.Address);
        await page.GoTo("fraga");
        await page.Answer("Det här");
        await page.Tab("saved");
        await PreviewPage.Expect(page.Page.Locator("#panel-saved"), "1 försök, bäst 1 av 1");
        var state = await page.Page.Locator("#panel-saved details .code").TextContentAsync() ?? "";

        await page.After(() => folder.Change(AuthorsFolder.Question, text => Ids().Replace(text, "{#hit}")));
        await page.Tab("saved");
        await page.Page.Locator("#panel-saved textarea").FillAsync(state);
        await page.Press("Öppna med det");
        await PreviewPage.Expect(page.Page.Locator("#panel-saved"), "frågas igen");
        await PreviewPage.Expect(page.Page.Locator("#panel-saved"), "ratt");
        await page.GoTo("fraga");
        await PreviewPage.Expect(page.InCourse("article:visible"), "Frågan har ändrats");
        await page.Close();
    }

    [GeneratedRegex(@"\{#har\}")]
    private static partial Regex Ids();
}
