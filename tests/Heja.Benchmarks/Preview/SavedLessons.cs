using System.Globalization;
using Heja.Benchmarks.Campaign;
using Microsoft.Playwright;

namespace Heja.Benchmarks.Preview;

/// <summary>Lessons of the real course that are saved again and again while a browser shows them.</summary>
internal sealed class SavedLessons(CoursesCopy courses, CampaignBrowser browser, RunningPreview preview)
{
    /// <summary>A word at the end of a lesson's first paragraph: taken in where it stands.</summary>
    public static readonly Series Text = new(
        ["behov/battre-fraga", "behov/valj-bort", "riktning/hur-langt"],
        "\n---\n\n"
    );

    /// <summary>A word in a question: the course is opened again where it was.</summary>
    public static readonly Series Question = new(["riktning/hur-langt"], "\n::: choice", "\n\n");

    // When an article of the course that is open has the word, and the browser is about to paint it.
    private const string Seen = """
        ([lesson, word]) => new Promise((done) => {
          const look = () => {
            const page = document.querySelector('iframe')?.contentDocument;
            const article = page?.querySelector(`article[data-lesson="${lesson}"]`);
            if (article?.textContent.includes(word) && !article.hidden) done(performance.timeOrigin + performance.now());
            else requestAnimationFrame(look);
          };
          look();
        })
        """;

    private IPage? _page;
    private int _number;

    private IPage Page => _page ?? throw new InvalidOperationException("not opened yet");

    public async Task Open()
    {
        _page = (await browser.Windows(1))[0];
        await _page.SetViewportSizeAsync(1400, 900);
        await _page.GotoAsync($"{preview.Address}?format=scorm12");
        await _page.FrameLocator("iframe").Locator("h1:visible").WaitForAsync();
    }

    /// <summary>How long each save took until it was shown, in milliseconds; the debounce is part of it.</summary>
    public async Task<List<double>> Save(Series series, int times)
    {
        var all = new List<double>();
        for (var time = 0; time < times; time++)
            all.Add(await Save(series, series.Lessons[time % series.Lessons.Length]));
        return all;
    }

    private async Task<double> Save(Series series, string lesson)
    {
        var id = lesson.Split('/')[1];
        await Page.Locator("#bar .wide select").SelectOptionAsync(id);
        await Page.FrameLocator("iframe").Locator($"article[data-lesson={id}]").WaitForAsync();
        var path = courses.At($"heja-innovation/{lesson}.sv.md");
        var word = string.Create(CultureInfo.InvariantCulture, $"Ändring{++_number}.");
        var text = series.With(await File.ReadAllTextAsync(path), word);
        var seen = Page.EvaluateAsync<double>(Seen, new[] { id, word });
        // What is before it is over: the page has come to rest as it has when somebody has written a sentence.
        await Task.Delay(300);
        var start = (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;
        Write(path, text);
        return await seen - start;
    }

    // Every other one as editors save that write beside and rename.
    private void Write(string path, string text)
    {
        var isRenamed = _number % 2 == 0;
        File.WriteAllText(isRenamed ? path + "~" : path, text);
        if (isRenamed)
            File.Move(path + "~", path, overwrite: true);
    }
}

/// <param name="Lessons">Which, below the course.</param>
/// <param name="Marks">What is passed on the way to the paragraph, in this order; the word is written at its end.</param>
internal sealed record Series(string[] Lessons, params string[] Marks)
{
    public string With(string text, string word)
    {
        var at = Marks.Aggregate(0, (from, mark) => text.IndexOf(mark, from, StringComparison.Ordinal) + mark.Length);
        var end = text.IndexOf("\n\n", at, StringComparison.Ordinal);
        var start = text.LastIndexOf(" Ändring", end, end - at, StringComparison.Ordinal);
        return $"{text[..(start < 0 ? end : start)]} {word}{text[end..]}";
    }
}
