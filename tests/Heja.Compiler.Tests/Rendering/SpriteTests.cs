using System.Text.RegularExpressions;
using Heja.Compiler.Rendering;
using Xunit;

namespace Heja.Compiler.Tests.Rendering;

/// <summary>A picture that the sprite lacks leaves a hole in its button, and nothing else says so.</summary>
public sealed partial class SpriteTests
{
    [Fact]
    public void Picture_that_a_template_shows_is_in_the_sprite()
    {
        var files = Theme.Default.Files;
        var drawn = Drawn().Matches(files["icons.svg"].Content).Select(match => match.Groups["id"].Value).ToHashSet();
        var shown = files
            .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .SelectMany(file => Shown().Matches(file.Value.Content))
            .Select(match => match.Groups["id"].Value)
            .ToHashSet();
        Assert.True(shown.Count > 10);
        Assert.Equal([], shown.Except(drawn).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("<symbol id=\"(?<id>_[a-z-]+)\"")]
    private static partial Regex Drawn();

    [GeneratedRegex("<use href=\"#(?<id>_[a-z-]+)\"")]
    private static partial Regex Shown();
}
