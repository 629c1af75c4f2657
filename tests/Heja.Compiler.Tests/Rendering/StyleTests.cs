using System.Text.RegularExpressions;
using Heja.Compiler.Rendering;
using Xunit;

namespace Heja.Compiler.Tests.Rendering;

/// <summary>The theme's styles work from right to left: they know beginnings and ends, not left and right.</summary>
public sealed partial class StyleTests
{
    [Fact]
    public void Style_uses_logical_properties_only()
    {
        var sheets = Theme.Default.Files.Where(file => file.Key.EndsWith(".css", StringComparison.Ordinal)).ToList();
        Assert.True(sheets.Count > 5);
        Assert.Equal([], sheets.SelectMany(sheet => Physical(sheet.Key, sheet.Value.Content)));
    }

    [Theory]
    [InlineData("a { margin-left: 1rem }")]
    [InlineData("a { padding: 0 1rem 0 2rem; }")]
    [InlineData("a { text-align: right; }")]
    [InlineData("a {\n  left: 0;\n}")]
    [InlineData("a { inset: 0 1rem 0 0 }")]
    [InlineData("a { background: linear-gradient(to right, red, blue) }")]
    public void Style_that_knows_left_from_right_would_be_found(string css) => Assert.Single(Physical("a.css", css));

    private static IEnumerable<string> Physical(string path, string css) =>
        Left()
            .Matches(css)
            .Concat(FourSides().Matches(css).Where(HasTwoSides))
            .Select(match => $"{path}: {match.Value.Trim()}");

    private static bool HasTwoSides(Match match) => match.Groups["right"].Value != match.Groups["left"].Value;

    [GeneratedRegex(
        @"[;{\s](?!--)(?:[a-z-]+-)?(?:left|right)(?:-[a-z-]+)?\s*:|:\s*(?:left|right)\s*[;}]|\bto (?:left|right)\b"
    )]
    private static partial Regex Left();

    [GeneratedRegex(
        @"(?:margin|padding|inset|border-color|border-style)\s*:\s*\S+ (?<right>\S+) \S+ (?<left>[^\s;}]+)"
    )]
    private static partial Regex FourSides();
}
