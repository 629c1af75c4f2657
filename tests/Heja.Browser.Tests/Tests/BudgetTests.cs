using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Server;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>What the page may cost a learner with a slow connection.</summary>
public sealed class BudgetTests(Chromium chromium, ITestOutputHelper output)
{
    private const int MostBytes = 60_000;

    [Theory]
    [InlineData("scorm12")]
    [InlineData("xapi")]
    public async Task Scripts_and_styles_fit_in_60_kB_compressed(string format)
    {
        var package = await BuiltCourses.Curriculum.Get("helsingborg", "sv", format);
        var code = package.CompressedCode();
        foreach (var (path, size) in code)
            output.WriteLine($"{path}: {size} bytes compressed");
        Assert.InRange(code.Values.Sum(), 5_000, MostBytes);
    }

    [Fact]
    public async Task Course_starts_with_few_calls_and_only_its_own_files()
    {
        var package = await BuiltCourses.Curriculum.Get("helsingborg", "sv", "scorm12");
        await using var server = await LmsServer.Start();
        await using var window = await Window.Open(chromium.Browser);
        List<string> requests = [];
        window.Page.Request += (_, request) => requests.Add(request.Url);

        var frame = await CourseFrame.Launch(window, server.LaunchAddress(new Attempt(), package, new()), popup: false);
        await CoursePage.Opened(frame);

        var calls = await window.Page.EvaluateAsync<int>("calls()");
        output.WriteLine($"{calls} calls to the LMS at start");
        output.WriteLine(
            await frame.EvaluateAsync<string>(
                """
                new Promise(done => new PerformanceObserver(list => done(list.getEntries().map(entry =>
                  `${entry.name} after ${Math.round(entry.startTime)} ms`).join(', '))).observe({ type: 'paint', buffered: true }))
                """
            )
        );
        Assert.InRange(calls, 1, 15);
        Assert.All(requests, url => Assert.StartsWith(server.Origin, url));
        Assert.Empty(window.Complaints);
    }
}
