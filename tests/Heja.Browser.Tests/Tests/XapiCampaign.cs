using System.Globalization;
using System.Text.Json.Nodes;
using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Lrs;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>One learner, one package, one registration in an LRS of another origin, and what must hold when it is over.</summary>
internal sealed class XapiCampaign : IAsyncDisposable
{
    private const string Actor =
        """{"objectType":"Agent","name":"Kim Lind","account":{"homePage":"https://lms.example","name":"kim-lind"}}""";

    private readonly IBrowser _browser;
    private readonly Package _package;
    private readonly LmsServer _server;
    private readonly List<Window> _windows = [];
    private string _iri = "";

    private XapiCampaign(IBrowser browser, LmsServer server, LrsServer lrs, Package package)
    {
        _browser = browser;
        _package = package;
        _server = server;
        Lrs = lrs;
        Learner = new Learner(Open);
    }

    public LrsServer Lrs { get; }

    public Learner Learner { get; }

    public string Registration { get; } = Guid.NewGuid().ToString();

    public static async Task<XapiCampaign> Start(IBrowser browser, Package package, string version) =>
        new(browser, await LmsServer.Start(), await LrsServer.Start(version), package);

    /// <summary>One more visit, in a browser of its own; nothing of the launch stays in the address.</summary>
    public async Task<Visit> Open()
    {
        var window = await Window.Open(_browser);
        // Time can be made to pass; it passes by itself all the same.
        await window.Page.Context.Clock.InstallAsync();
        return await Open(window);
    }

    /// <summary>The same in the browser of an earlier visit, whose window closes.</summary>
    public async Task<Visit> OpenAgain(Visit visit) => await Open(await visit.Window.Next());

    private async Task<Visit> Open(Window window)
    {
        _windows.Add(window);
        await window.Page.GotoAsync(LaunchAddress());
        var page = await CoursePage.Opened(window.Page.MainFrame);
        _iri = page.Course.Course.Iri;
        Assert.DoesNotContain("?", window.Page.Url);
        return new Visit(window, page, Lrs.Quiet);
    }

    /// <summary>After the last visit is closed.</summary>
    public Task CheckFinished() => CheckFinished(Learner.Answers);

    /// <summary>The same, of a learner who handed in so many answers.</summary>
    public async Task CheckFinished(int answers)
    {
        Assert.Empty(Lrs.BadRequests);
        // Browsers complain by themselves about every answer of the LRS that is an error, such as 404: no state yet.
        Assert.DoesNotContain(
            _windows.SelectMany(window => window.Complaints),
            complaint => !complaint.Contains(Lrs.Endpoint)
        );
        CheckNothingStoredTwice();
        Assert.Single(Said("completed"));
        Assert.NotEqual(0, answers);
        Assert.Equal(answers, Said("answered").Count());
        Assert.All(Said("answered"), CheckJudgedRight);
        Assert.All(
            Lrs.Statements.All,
            statement => Assert.Equal(Registration, Text(statement, "context", "registration"))
        );
        Assert.Contains(Lrs.State.All, document => document.StateId.StartsWith("heja.", StringComparison.Ordinal));
        var read = await TinCanReader.Read(Lrs);
        Assert.Equal(Ids(Lrs.Statements.All).Order(), Ids(read).Order());
    }

    public IEnumerable<JsonObject> Said(string verb) =>
        Lrs.Statements.All.Where(statement =>
            Text(statement, "verb", "id").EndsWith($"/{verb}", StringComparison.Ordinal)
        );

    /// <summary>An answer is the right one exactly when it is judged so.</summary>
    private static void CheckJudgedRight(JsonObject answered)
    {
        var definition = answered["object"]?["definition"];
        var patterns = definition?["correctResponsesPattern"]?.AsArray().Select(one => $"{one}") ?? [];
        var response = Text(answered, "result", "response");
        var isRight = patterns.Any(pattern =>
            pattern.Contains("[:]") ? IsWithin(response, pattern) : pattern.Split('}')[^1] == response
        );
        Assert.Equal(isRight, answered["result"]?["success"]?.GetValue<bool>());
    }

    private static bool IsWithin(string number, string range)
    {
        var bounds = range.Split("[:]").Select(bound => decimal.Parse(bound, CultureInfo.InvariantCulture)).ToArray();
        var given = decimal.Parse(number, CultureInfo.InvariantCulture);
        return given >= bounds[0] && given <= bounds[1];
    }

    /// <summary>Under another id it would be counted as another answer.</summary>
    public void CheckNothingStoredTwice()
    {
        var contents = Lrs.Statements.All.Select(statement =>
        {
            var copy = (JsonObject)statement.DeepClone();
            copy.Remove("id");
            return copy.ToJsonString();
        });
        Assert.Empty(contents.GroupBy(content => content).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    private string LaunchAddress()
    {
        Dictionary<string, string> parameters = new()
        {
            ["endpoint"] = Lrs.Endpoint,
            ["auth"] = LrsServer.Authorization,
            ["actor"] = Actor,
            ["registration"] = Registration,
        };
        if (_iri.Length > 0)
            parameters["activity_id"] = _iri;
        var query = parameters.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}");
        return $"{_server.CourseAddress(_package)}?{string.Join('&', query)}";
    }

    private static IEnumerable<string> Ids(IEnumerable<JsonObject> statements) =>
        statements.Select(statement => Text(statement, "id"));

    private static string Text(JsonObject statement, params string[] path) =>
        path.Aggregate((JsonNode?)statement, (node, name) => node?[name])?.GetValue<string>() ?? "";

    public async ValueTask DisposeAsync()
    {
        await Learner.DisposeAsync();
        await _server.DisposeAsync();
        await Lrs.DisposeAsync();
    }
}
