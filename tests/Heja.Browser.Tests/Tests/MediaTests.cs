using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>Tabs, films, sounds and pages of other websites.</summary>
public sealed class MediaTests(Chromium chromium)
{
    private const string Tabs = "article[data-lesson='ordning'] [role='tab']";
    private const string Film = "article[data-lesson='film'] video";
    private const string Sound = "article[data-lesson='film'] audio";
    private const string Embed = "article[data-lesson='film'] [data-embed]";

    private static Task<Package> Package => BuiltCourses.AllBlocks.Get("malmo", "sv", "scorm12");

    [Theory]
    [InlineData("ltr", "ArrowRight", "ArrowLeft")]
    [InlineData("rtl", "ArrowLeft", "ArrowRight")]
    public async Task Tabs_are_chosen_with_the_keys_that_the_pattern_asks_for(
        string direction,
        string next,
        string previous
    )
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        await Open(window.Page, server, "ordning");
        await window.Page.EvaluateAsync($"document.documentElement.dir = '{direction}'");

        await window.Page.Locator(Tabs).First.FocusAsync();
        foreach (
            var (key, chosen) in new[] { (next, 1), (previous, 0), (previous, 2), (next, 0), ("End", 2), ("Home", 0) }
        )
        {
            await window.Page.Keyboard.PressAsync(key);
            await Assertions.Expect(window.Page.Locator(Tabs).Nth(chosen)).ToBeFocusedAsync();
            Assert.Equal([chosen], await Chosen(window.Page));
        }
        await window.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(window.Page.Locator("article [role='tabpanel'].current").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Link_into_a_tab_opens_it_and_so_does_coming_back()
    {
        await using var server = await LmsServer.Start();
        var package = await Package;
        var kim = new Attempt();
        var window = await Window.Open(chromium.Browser);
        var page = await Launch(window, server, kim, package, "ordning");
        var article = page.Article(page.Course.Order.First());

        await article.GetByRole(AriaRole.Link, new() { Name = "Hoppa till det som gäller chefer" }).ClickAsync();
        await Assertions.Expect(article.Locator("#ordning\\.du-ar-chef")).ToBeFocusedAsync();
        await Assertions
            .Expect(article.GetByRole(AriaRole.Tab, new() { Name = "Du är chef", Selected = true }))
            .ToBeVisibleAsync();
        await article.GetByText("Börja mötet med det.").ScrollIntoViewIfNeededAsync();

        window = await window.Next();
        page = await CoursePage.Opened(
            await CourseFrame.Launch(window, server.LaunchAddress(kim, package, new()), popup: false)
        );
        article = page.Article(page.Course.Order.First());
        await Assertions
            .Expect(article.GetByRole(AriaRole.Tab, new() { Name = "Du är chef", Selected = true }))
            .ToBeVisibleAsync();
        await window.DisposeAsync();
    }

    [Fact]
    public async Task Film_goes_on_where_this_learner_was_and_not_where_another_was()
    {
        await using var server = await LmsServer.Start();
        var package = await Package;
        var (kim, robin) = (new Attempt(), new Attempt());
        var window = await Window.Open(chromium.Browser);
        var page = await Launch(window, server, kim, package, "film");
        await page.Frame.EvaluateAsync($"document.querySelector(\"{Film}\").currentTime = 12");
        await Play(page, Film);
        await Comes(page, Film, "currentTime > 13");

        window = await window.Next();
        page = await Launch(window, server, robin, package, "film", "robin");
        await Assertions.Expect(Offer(page)).ToHaveCountAsync(0);

        window = await window.Next();
        page = await Launch(window, server, kim, package, "film");
        await Offer(page).ClickAsync();

        await Comes(page, Film, "currentTime > 12.9");
        await Assertions.Expect(Offer(page)).ToHaveCountAsync(0);
        await Assertions.Expect(page.Frame.Locator(Film).First).ToBeFocusedAsync();
        Assert.DoesNotContain(kim.Calls, call => call.Arguments.Contains("film.webm"));
        await window.DisposeAsync();
    }

    [Fact]
    public async Task Only_one_plays_at_a_time_and_nothing_that_is_hidden()
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        var page = await Launch(window, server, new Attempt(), await Package, "film");

        await Play(page, Film);
        Assert.Equal(1, await Playing(page));
        await Play(page, Sound);
        await Comes(page, Film, "paused");
        Assert.Equal(1, await Playing(page));

        await page.GoTo(page.Course.Order.First());
        Assert.Equal(0, await Playing(page));
    }

    [Fact]
    public async Task Other_website_hears_nothing_until_the_learner_asks_for_it()
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        var asked = new List<IRequest>();
        await window.Page.RouteAsync(
            "https://play.example.se/**",
            route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Film</title><h1>Film</h1>" })
        );
        window.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(server.Origin, StringComparison.Ordinal))
                asked.Add(request);
        };
        var page = await Open(window.Page, server, "film");
        foreach (var lesson in page.Course.Order)
            await page.GoTo(lesson);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await window.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.GoTo(page.Course.Order.Single(lesson => lesson.Id == "film"));
        Assert.Empty(asked);

        var embed = window.Page.Locator(Embed);
        await embed.GetByRole(AriaRole.Button).ClickAsync();
        var frame = embed.Locator("iframe");
        await Assertions.Expect(frame).ToBeFocusedAsync();
        await Assertions.Expect(frame.ContentFrame.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Film");
        Assert.Equal("https://play.example.se/film?id=7", Assert.Single(asked).Url);
        Assert.DoesNotContain("referer", await asked[0].AllHeadersAsync());
        Assert.DoesNotContain("allow-top-navigation", await frame.GetAttributeAsync("sandbox"));
        Assert.Equal("Samtalet på torsdagen", await frame.GetAttributeAsync("title"));

        await page.GoTo(page.Course.Order.First());
        Assert.Equal(0, await window.Page.Locator("iframe").CountAsync());
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_scripts_and_on_paper_nothing_is_hidden(bool scripts)
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser, new() { JavaScriptEnabled = scripts });
        if (scripts)
            await Open(window.Page, server, "ordning");
        else
            await window.Page.GotoAsync(server.CourseAddress(await Package));
        await window.Page.EmulateMediaAsync(new() { Media = scripts ? Media.Print : Media.Screen });

        foreach (var title in new[] { "Du är medarbetare", "Du är chef", "Du är förtroendevald" })
            await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText("Fråga förvaltningen vad som redan")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Tab)).ToHaveCountAsync(0);
        var height = await window.Page.Locator("#ordning\\.du-ar-chef").EvaluateAsync<double>("e => e.offsetHeight");
        Assert.True(height > 10, $"the heading is {height} px high");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task Lessons_pass_axe_with_every_tab_open_and_an_embed_shown(ColorScheme colours, int width)
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(
            chromium.Browser,
            new()
            {
                ColorScheme = colours,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new() { Width = width, Height = 800 },
            }
        );
        await window.Page.RouteAsync(
            "https://play.example.se/**",
            route =>
                route.FulfillAsync(
                    new() { ContentType = "text/html", Body = "<!doctype html><html lang=sv><title>Film</title>" }
                )
        );
        var page = await Open(window.Page, server, "ordning");
        foreach (var lesson in page.Course.Order)
        {
            await page.GoTo(lesson);
            var tabs = page.Article(lesson).GetByRole(AriaRole.Tab);
            for (var tab = 0; tab < await tabs.CountAsync(); tab++)
            {
                await tabs.Nth(tab).ClickAsync();
                await Axe.Check(
                    window.Page,
                    $"article[data-lesson='{lesson.Id}']",
                    $"{lesson.Id}, tab {tab}, {colours}"
                );
            }
            var wider = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
            Assert.True(wider <= 0, $"{lesson.Id} is {wider} px too wide");
        }
        await page.GoTo(page.Course.Order.First(lesson => lesson.Id == "film"));
        await window.Page.Locator(Embed).GetByRole(AriaRole.Button).ClickAsync();
        await Axe.Check(window.Page, "article[data-lesson='film']", $"embed, {colours}");
    }

    private static async Task<CoursePage> Open(IPage browser, LmsServer server, string lesson)
    {
        var page = await CoursePage.At(browser, server.CourseAddress(await Package));
        await page.GoTo(page.Course.Order.First(one => one.Id == lesson));
        return page;
    }

    private static async Task<CoursePage> Launch(
        Window window,
        LmsServer server,
        Attempt attempt,
        Package package,
        string lesson,
        string learner = "kim"
    )
    {
        var address = server.LaunchAddress(attempt, package, new(LearnerId: learner));
        var page = await CoursePage.Opened(await CourseFrame.Launch(window, address, popup: false));
        await page.GoTo(page.Course.Order.First(one => one.Id == lesson));
        return page;
    }

    private static ILocator Offer(CoursePage page) =>
        page.Frame.GetByRole(AriaRole.Button, new() { Name = "Fortsätt vid 0:1" });

    private static Task Play(CoursePage page, string media) =>
        page.Frame.EvaluateAsync($"document.querySelector(\"{media}\").play()");

    // Playwright's own waiting evaluates a text inside the page, which the policy of this LMS forbids.
    private static async Task Comes(CoursePage page, string media, string state)
    {
        var until = DateTime.UtcNow.AddSeconds(20);
        while (!await page.Frame.EvaluateAsync<bool>($"document.querySelector(\"{media}\").{state}"))
        {
            Assert.True(DateTime.UtcNow < until, $"never came: {state}");
            await Task.Delay(50);
        }
    }

    private static Task<int> Playing(CoursePage page) =>
        page.Frame.EvaluateAsync<int>(
            "[...document.querySelectorAll('audio, video')].filter(one => !one.paused).length"
        );

    private static async Task<int[]> Chosen(IPage page)
    {
        var selected = await page.Locator(Tabs).EvaluateAllAsync<string[]>("all => all.map(one => one.ariaSelected)");
        return [.. Enumerable.Range(0, selected.Length).Where(i => selected[i] == "true")];
    }
}
