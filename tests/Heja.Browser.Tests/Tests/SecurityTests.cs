using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Learners.Blocks;
using Heja.Browser.Tests.Lrs;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>Packages under the strictest policy that an LMS can have, and under launches and saved states that were forged.</summary>
public sealed class SecurityTests(Chromium chromium)
{
    private const string Strictest = "default-src 'self'";
    private const string Embed = "article[data-lesson='film'] [data-embed]";
    private const string Evil = "\"><img src=x onerror=\"self.pwned = 1\"><script>self.pwned = 1</script>";

    [Fact]
    public async Task Scorm_package_does_nothing_that_the_strictest_policy_forbids()
    {
        await using var server = await LmsServer.Start();
        server.Policy = Strictest;
        await using var window = await Window.Open(chromium.Browser);
        await Violations.Collect(window.Page);
        var package = await BuiltCourses.AllBlocks.Get("malmo", "sv", "scorm12");
        var page = await Launch(window, server, new Attempt(), package);
        await Walk(page);
        Assert.Empty(await Violations.Of(page.Frame));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Xapi_package_asks_for_nothing_but_its_endpoint()
    {
        await using var server = await LmsServer.Start();
        await using var lrs = await LrsServer.Start();
        server.Policy = $"{Strictest}; connect-src {new Uri(lrs.Endpoint).GetLeftPart(UriPartial.Authority)}";
        await using var window = await Window.Open(chromium.Browser);
        await Violations.Collect(window.Page);
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "xapi");
        await window.Page.GotoAsync(LaunchOf(server, package, lrs.Endpoint));
        var page = await CoursePage.Opened(window.Page.MainFrame);

        await Walk(page);
        await lrs.Quiet();

        Assert.NotEmpty(lrs.Statements.All);
        Assert.Empty(await Violations.Of(page.Frame));
    }

    [Fact]
    public async Task Violation_that_is_planted_is_collected()
    {
        await using var server = await LmsServer.Start();
        server.Policy = Strictest;
        await using var window = await Window.Open(chromium.Browser);
        await Violations.Collect(window.Page);
        var page = await Launch(window, server, new Attempt(), await BuiltCourses.Sample.Get("malmo", "sv", "scorm12"));

        await page.Frame.EvaluateAsync(
            "document.body.insertAdjacentHTML('beforeend', '<p onclick=\"x()\"></p><img src=\"https://elsewhere.example/x.png\">')"
        );

        await page.Frame.WaitForFunctionAsync("self.violations.length >= 2");
        var found = await Violations.Of(page.Frame);
        Assert.Contains("script-src-attr inline", found);
        Assert.Contains("img-src https://elsewhere.example/x.png", found);
    }

    [Fact]
    public async Task Embed_that_the_LMS_does_not_let_in_is_left_as_a_link()
    {
        await using var server = await LmsServer.Start();
        server.Policy = Strictest;
        await using var window = await Window.Open(chromium.Browser);
        await Violations.Collect(window.Page);
        var page = await Launch(
            window,
            server,
            new Attempt(),
            await BuiltCourses.AllBlocks.Get("malmo", "sv", "scorm12")
        );
        await page.GoTo(page.Course.Order.First(lesson => lesson.Id == "film"));
        var embed = page.Frame.Locator(Embed);

        await embed.GetByRole(AriaRole.Button).ClickAsync();

        await Assertions.Expect(embed.Locator(".embed-link a")).ToBeFocusedAsync();
        await Assertions.Expect(embed.Locator("iframe")).ToHaveCountAsync(0);
        await Assertions.Expect(embed.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        Assert.All(await Violations.Of(page.Frame), one => Assert.StartsWith("frame-src ", one));
    }

    [Theory]
    [InlineData(Evil)]
    [InlineData("{\"__proto__\":{\"pwned\":1}}")]
    [InlineData("1AAAA")]
    public async Task Saved_state_that_is_forged_runs_nothing(string forged)
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "scorm12");
        var attempt = new Attempt();
        attempt.Forge("cmi.suspend_data", forged);
        attempt.Forge("cmi.core.lesson_location", Evil);
        attempt.Forge("cmi.core.exit", "suspend");

        var page = await Launch(window, server, attempt, package);
        await Walk(page);

        await CheckNothingRan(page);
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("javascript:self.pwned=1//")]
    [InlineData("data:application/json,{}")]
    [InlineData(Evil)]
    public async Task Endpoint_that_is_forged_is_no_launch(string endpoint)
    {
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        var asked = Asked(window);
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "xapi");

        await window.Page.GotoAsync(LaunchOf(server, package, endpoint));
        var page = await CoursePage.Opened(window.Page.MainFrame);
        await Walk(page);

        await CheckNothingRan(page);
        Assert.All(asked, request => Assert.StartsWith(server.Origin, request.Url));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Credentials_go_to_the_endpoint_and_are_found_nowhere_else()
    {
        await using var server = await LmsServer.Start();
        await using var lrs = await LrsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        var (asked, said) = (Asked(window), new ConcurrentQueue<string>());
        window.Page.Console += (_, message) => said.Enqueue(message.Text);
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "xapi");

        await window.Page.GotoAsync(LaunchOf(server, package, lrs.Endpoint));
        var page = await CoursePage.Opened(window.Page.MainFrame);
        await Walk(page);
        await lrs.Quiet();

        await CheckNothingRan(page);
        var secret = LrsServer.Authorization.Split(' ')[1];
        Assert.Contains(asked, request => request.Url.StartsWith(lrs.Endpoint, StringComparison.Ordinal));
        // The first is the launch itself.
        foreach (var request in asked.Skip(1))
        {
            var headers = await request.AllHeadersAsync();
            Assert.DoesNotContain("referer", headers.Keys);
            Assert.DoesNotContain(secret, request.Url);
            Assert.DoesNotContain(secret, request.PostData ?? "");
            Assert.Equal(
                request.Url.StartsWith(lrs.Endpoint, StringComparison.Ordinal) && request.Method != "OPTIONS",
                headers.ContainsValue(LrsServer.Authorization)
            );
        }

        Assert.DoesNotContain("?", window.Page.Url);
        Assert.All(said, line => Assert.DoesNotContain(secret, line));
        Assert.DoesNotContain(secret, await window.Page.EvaluateAsync<string>("JSON.stringify({ ...localStorage })"));
        Assert.DoesNotContain(secret, await window.Page.ContentAsync());
        Assert.DoesNotContain(
            secret,
            new JsonArray([.. lrs.Statements.All.Select(one => one.DeepClone())]).ToJsonString()
        );
    }

    private static async Task<CoursePage> Launch(Window window, LmsServer server, Attempt attempt, Package package) =>
        await CoursePage.Opened(
            await CourseFrame.Launch(window, server.LaunchAddress(attempt, package, new()), popup: false)
        );

    // A learner whose name is an attack.
    private static string LaunchOf(LmsServer server, Package package, string endpoint)
    {
        var actor = new JsonObject
        {
            ["objectType"] = "Agent",
            ["name"] = Evil,
            ["account"] = new JsonObject { ["homePage"] = "https://lms.example", ["name"] = Evil },
        };
        Dictionary<string, string> parameters = new()
        {
            ["endpoint"] = endpoint,
            ["auth"] = LrsServer.Authorization,
            ["actor"] = actor.ToJsonString(),
            ["registration"] = Evil,
            ["activity_platform"] = Evil,
        };
        var query = parameters.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}");
        return $"{server.CourseAddress(package)}?{string.Join('&', query)}";
    }

    // Every lesson, and one answer with its feedback.
    private static async Task Walk(CoursePage page)
    {
        foreach (var lesson in page.Course.Order)
            await page.GoTo(lesson);
        if (page.Course.Order.FirstOrDefault(lesson => lesson.Questions.Count > 0) is not { } asking)
            return;
        await page.GoTo(asking);
        await new Question(page, asking.Questions[0]).Answer(asking.Questions[0].Right);
    }

    private static ConcurrentQueue<IRequest> Asked(Window window)
    {
        var asked = new ConcurrentQueue<IRequest>();
        window.Page.Request += (_, request) => asked.Enqueue(request);
        return asked;
    }

    private static async Task CheckNothingRan(CoursePage page)
    {
        Assert.True(await page.Frame.EvaluateAsync<bool>("self.pwned === undefined && ({}).pwned === undefined"));
        await Assertions.Expect(page.Frame.Locator("img[src='x']")).ToHaveCountAsync(0);
    }
}
