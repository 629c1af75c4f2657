using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Server;
using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>One learner, one package, one attempt in an LMS, and what must hold when it is over.</summary>
internal sealed class Scorm12Campaign : IAsyncDisposable
{
    private const int MostCallsAtStart = 15;
    private readonly LmsServer _server;
    private readonly LaunchOptions _options;
    private readonly List<Window> _windows = [];

    private Scorm12Campaign(
        IBrowser browser,
        LmsServer server,
        Package package,
        LaunchOptions options,
        Func<QuestionData, bool>? wrongly
    )
    {
        _server = server;
        _options = options;
        Learner = new Learner(Open, wrongly);

        async Task<Visit> Open()
        {
            var window = await Window.Open(browser);
            _windows.Add(window);
            var address = server.LaunchAddress(Attempt, package, options);
            var frame = await CourseFrame.Launch(window, address, options.Popup);
            var launch = Attempt.Launches[^1];
            return new Visit(window, await CoursePage.Opened(frame), () => Eventually.True(() => launch.Finished));
        }
    }

    public Attempt Attempt { get; } = new();

    public Learner Learner { get; }

    /// <summary>Where the learner will find themselves next time, as docs/saved-state.md writes it: lesson and block.</summary>
    public string SavedPlace
    {
        get
        {
            const int Head = 1 + 4 + 4 + 4 + 3 + 4 + 1 + 2;
            var state = Attempt.Value("cmi.suspend_data") ?? "";
            return state[Head] == 'I' ? state.Substring(Head + 1, 8) : "no block";
        }
    }

    public static async Task<Scorm12Campaign> Start(
        IBrowser browser,
        Package package,
        LaunchOptions options,
        Func<QuestionData, bool>? wrongly = null
    ) => new(browser, await LmsServer.Start(), package, options, wrongly);

    /// <summary>After the last visit is closed.</summary>
    public Task CheckFinished(string status) => CheckFinished(status, Learner.Answers);

    /// <summary>The same, of a learner who handed in so many answers.</summary>
    public async Task CheckFinished(string status, int answers)
    {
        Assert.Empty(Attempt.Refused);
        Assert.Empty(_windows.SelectMany(window => window.Complaints));
        Assert.InRange(Learner.CallsAtStart, 1, MostCallsAtStart);
        Assert.Equal(status, Attempt.Value("cmi.core.lesson_status"));
        // One that is finished is not entered as suspended again.
        Assert.Equal("", Attempt.Value("cmi.core.exit") ?? "");
        Assert.InRange(Attempt.Value("cmi.suspend_data")?.Length ?? 0, 1, 4000);
        Assert.All(Attempt.Launches, launch => Assert.Single(launch.Calls, call => call.Name == "LMSInitialize"));
        Assert.All(
            Attempt.Launches,
            launch => Assert.InRange(launch.Calls.Count(call => call.Name == "LMSFinish"), 0, 1)
        );
        Assert.NotEqual(0, answers);
        Assert.Equal(_options.Interactions ? answers : 0, Attempt.Interactions.Count());
        // What a teacher reads: an answer is the right one exactly when it is judged so.
        Assert.All(
            Attempt.Interactions.Where(answer => answer.Pattern.Length > 0),
            answer =>
                Assert.Equal(
                    answer.Pattern.Split(" or ").Contains(answer.Response) ? "correct" : "wrong",
                    answer.Result
                )
        );
        CheckStatusNeverLowered();
    }

    private void CheckStatusNeverLowered()
    {
        string[] ranks = ["incomplete", "failed", "completed", "passed"];
        var told = Attempt
            .Calls.Where(call => call.Name == "LMSSetValue" && call.Arguments.Contains("cmi.core.lesson_status"))
            .Select(call => Array.FindIndex(ranks, rank => call.Arguments.Contains($"\"{rank}\"")))
            .ToArray();
        Assert.Equal(told.Order(), told);
    }

    public async ValueTask DisposeAsync()
    {
        await Learner.DisposeAsync();
        await _server.DisposeAsync();
    }
}
