using System.Text.Json;
using Heja.Cli.Tests.Harness;
using Xunit;

namespace Heja.Cli.Tests;

/// <summary><c>heja contrast FILE</c>.</summary>
public sealed class ContrastTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public void Readable_colours_are_shown_in_light_and_dark_with_every_ratio()
    {
        var outcome = _workspace.Run("contrast", "municipalities/boden.yaml");
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        var lines = outcome.Out.Split('\n');
        Assert.Equal("municipalities/boden.yaml: primary #005c86", lines[0]);
        Assert.Equal(["light", "dark"], lines.Where(line => line is "light" or "dark"));
        Assert.Contains("  brand            #005c86", lines);
        Assert.Equal(2, lines.Count(line => line.Contains("text on surface-sunken ", StringComparison.Ordinal)));
        Assert.Matches("(?m)^  on-brand on brand +[0-9]+[.][0-9]{2}:1  needs 4[.]5:1$", outcome.Out);
        Assert.EndsWith("\nEvery pair can be read.\n", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("FAILS", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Unreadable_colour_is_named_with_the_nearest_that_passes_and_that_one_does_pass()
    {
        Write("#7fb2d9");
        var outcome = _workspace.Run("contrast", "municipalities/boden.yaml", "--format", "json");
        Assert.Equal((1, ""), (outcome.Code, outcome.Error));
        using var json = JsonDocument.Parse(outcome.Out);
        Assert.False(json.RootElement.GetProperty("readable").GetBoolean());
        var failure = Assert.Single(json.RootElement.GetProperty("failures").EnumerateArray().ToList());
        Assert.Equal("brand", failure.GetProperty("foreground").GetString());
        Assert.True(failure.GetProperty("ratio").GetDouble() < failure.GetProperty("required").GetDouble());
        Assert.Contains(
            json.RootElement.GetProperty("light").GetProperty("pairs").EnumerateArray(),
            pair => !pair.GetProperty("passes").GetBoolean()
        );

        var nearest = failure.GetProperty("nearest").GetString() ?? string.Empty;
        var text = _workspace.Run("contrast", "municipalities/boden.yaml");
        Assert.Equal(1, text.Code);
        Assert.Contains($"The nearest colour that passes in all its pairs is {nearest}.", text.Out);
        Assert.Contains("  FAILS\n", text.Out, StringComparison.Ordinal);

        Write(nearest);
        Assert.Equal(0, _workspace.Run("contrast", "municipalities/boden.yaml").Code);
    }

    [Fact]
    public void File_whose_other_parts_are_wrong_still_shows_its_colours()
    {
        _workspace.WriteMunicipality("boden", "lms: modle\nlanguages: [xx]\n");
        Assert.Equal(0, _workspace.Run("contrast", "municipalities/boden.yaml").Code);
    }

    [Theory]
    [InlineData("id: boden\n", "HEJA1105")]
    [InlineData("brand: { accent: \"#ffb000\" }\n", "HEJA1105")]
    [InlineData("brand: { primary: blue }\n", "HEJA1106")]
    [InlineData("brand: [\n", "HEJA1101")]
    public void File_without_a_colour_is_a_diagnostic(string text, string code)
    {
        _workspace.Write("municipalities/boden.yaml", text);
        var outcome = _workspace.Run("contrast", "municipalities/boden.yaml");
        Assert.Equal((1, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith("municipalities/boden.yaml:", outcome.Error, StringComparison.Ordinal);
        Assert.Contains($" error {code}: ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("municipalities/ingen.yaml", "text")]
    [InlineData("municipalities/boden.yaml", "xml")]
    public void File_or_format_that_does_not_exist_is_wrong_usage(string file, string format) =>
        Assert.Equal(2, _workspace.Run("contrast", file, "--format", format).Code);

    public void Dispose() => _workspace.Dispose();

    private void Write(string primary) =>
        _workspace.Write("municipalities/boden.yaml", $"id: boden\nname: boden\nbrand:\n  primary: \"{primary}\"\n");
}
