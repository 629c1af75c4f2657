using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Learners.Blocks;
using Heja.Browser.Tests.Server;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>What a learner writes for themselves stays in the browser, and is shown to nobody else.</summary>
public sealed class NotebookTests(Chromium chromium)
{
    [Fact]
    public async Task Own_words_are_there_at_the_next_visit_and_hidden_from_the_next_person_and_never_sent()
    {
        await using var server = await LmsServer.Start();
        var package = await BuiltCourses.Sample.Get("malmo", "sv", "scorm12");
        var (kim, robin) = (new Attempt(), new Attempt());
        var window = await Window.Open(chromium.Browser);
        var page = await Launch(kim, "kim");
        foreach (var block in Blocks(page))
            await new Kept(page, block).Fill();

        window = await window.Next();
        page = await Launch(robin, "robin");
        foreach (var block in Blocks(page))
            await new Kept(page, block).CheckEmpty();

        window = await window.Next();
        page = await Launch(kim, "kim");
        foreach (var block in Blocks(page))
            await new Kept(page, block).Check(sameBrowser: true);

        await window.Close();
        await Eventually.True(() => kim.Launches[^1].Finished);
        Assert.DoesNotContain(kim.Calls, call => call.Arguments.Contains(Kept.Words.Split(' ')[1]));
        await window.DisposeAsync();

        async Task<CoursePage> Launch(Attempt attempt, string learner)
        {
            var address = server.LaunchAddress(attempt, package, new(LearnerId: learner));
            var opened = await CoursePage.Opened(await CourseFrame.Launch(window, address, popup: false));
            await opened.GoTo(opened.Course.Lessons.First(lesson => lesson.Kept.Count > 0));
            return opened;
        }
    }

    private static IEnumerable<KeptData> Blocks(CoursePage page) =>
        page.Course.Lessons.First(lesson => lesson.Kept.Count > 0).Kept;
}
