using System.Text.RegularExpressions;
using Heja.Compiler.Linting.Rules;
using Heja.Compiler.Tests.Golden;
using Xunit;

namespace Heja.Compiler.Tests.Linting;

public sealed partial class LargePictureTests
{
    [Fact]
    public void Limit_of_pictures_is_twice_the_width_of_the_themes_text()
    {
        var css = File.ReadAllText(Path.Combine(Repository.Root, "templates", "default", "css", "base.css"));
        var rem = int.Parse(Measure().Match(css).Groups[1].Value);
        Assert.Equal(2 * 16 * rem, new LargePicture().Limit);
    }

    [GeneratedRegex(@"--measure: (\d+)rem;")]
    private static partial Regex Measure();
}
