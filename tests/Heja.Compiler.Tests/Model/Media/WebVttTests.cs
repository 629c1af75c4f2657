using Heja.Compiler.Model.Media;
using Heja.Compiler.Text;
using Xunit;

namespace Heja.Compiler.Tests.Model.Media;

public sealed class WebVttTests
{
    private const string Sound =
        "WEBVTT - Samtalet\n\nNOTE\nEn anteckning.\n\n1\n00:00.000 --> 00:02.500 align:start\nHej.\nHej.\n\n01:00:02.500 --> 01:00:04.000\nHej.\n";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Captions_in_order_have_no_problem_whatever_ends_their_lines(string end) =>
        Assert.Empty(Check(Sound.Replace("\n", end, StringComparison.Ordinal)));

    [Theory]
    [InlineData("00:02.500 --> 00:01.000\nHej.", "ends before it begins")]
    [InlineData("00:02.500 --> 00:02.500\nHej.", "ends before it begins")]
    [InlineData("00:02,500 --> 00:03,000\nHej.", "cannot be read")]
    [InlineData("00:61.000 --> 01:02.000\nHej.", "cannot be read")]
    [InlineData("0:01.000 --> 0:02.000\nHej.", "cannot be read")]
    [InlineData("00:01.000 --> 00:02.000\n\nHej.", "has no words")]
    [InlineData("00:01.000 --> 00:02.000", "has no words")]
    [InlineData("Hej.", "no captions")]
    public void Caption_that_a_browser_would_leave_out_is_a_problem(string cue, string problem) =>
        Assert.Contains(problem, Assert.Single(Check($"WEBVTT\r\n\r\n{cue}")).Message, StringComparison.Ordinal);

    [Fact]
    public void Problem_of_a_caption_stands_at_its_line()
    {
        var source = new SourceText(
            "film.vtt",
            "WEBVTT\r\n\r\n00:00.000 --> 00:02.000\r\nHej.\r\n\r\nfel --> fel\r\nHej."
        );

        var problem = Assert.Single(WebVtt.Check(source));

        Assert.Equal("fel --> fel", source.Content.Substring(problem.Span.Start, problem.Span.Length));
    }

    private static IReadOnlyList<CaptionProblem> Check(string text) => WebVtt.Check(new SourceText("film.vtt", text));
}
