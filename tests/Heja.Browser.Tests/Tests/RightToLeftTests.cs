using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Heja.Browser.Tests.Server;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>A page in Arabic is the mirror of one in Swedish.</summary>
public sealed class RightToLeftTests(Chromium chromium)
{
    [Fact]
    public async Task Page_in_Arabic_begins_at_the_right()
    {
        await using var server = await LmsServer.Start();
        var (swedish, arabic) = (await Measure(server, "sv"), await Measure(server, "ar"));

        Assert.Equal("sv ltr", swedish.Language);
        Assert.Equal("ar rtl", arabic.Language);
        Assert.True(swedish.FromLeft[0] < swedish.FromLeft[1], "the list of lessons stands before the text");
        // Text of another length moves nothing of this.
        Assert.Equal(swedish.FromLeft.Select(Rounded), arabic.FromRight.Select(Rounded));
        Assert.Equal((1, -1), (swedish.Arrow, arabic.Arrow));
    }

    private static double Rounded(double pixels) => Math.Round(pixels);

    /// <summary>How far the list, the heading and a tip stand from both sides, and which way the arrow to the next lesson points.</summary>
    private async Task<(string Language, double[] FromLeft, double[] FromRight, double Arrow)> Measure(
        LmsServer server,
        string language
    )
    {
        await using var window = await Window.Open(chromium.Browser);
        var package = await BuiltCourses.AllBlocks.Get("malmo", language, "scorm12");
        var page = await CoursePage.At(window.Page, server.CourseAddress(package));
        await page.GoTo(page.Course.Order.Single(lesson => lesson.Id == "ord"));
        const string Boxes =
            "['#_lessons', '.view.current h1', '.view.current .callout'].map(one => document.querySelector(one).getBoundingClientRect())";
        return (
            await window.Page.EvaluateAsync<string>(
                "`${document.documentElement.lang} ${document.documentElement.dir}`"
            ),
            await window.Page.EvaluateAsync<double[]>($"{Boxes}.map(box => box.left)"),
            await window.Page.EvaluateAsync<double[]>(
                $"{Boxes}.map(box => document.documentElement.clientWidth - box.right)"
            ),
            await window.Page.EvaluateAsync<double>(
                "parseFloat(getComputedStyle(document.querySelector('.view.current .pager .icon')).scale) || 1"
            )
        );
    }
}
