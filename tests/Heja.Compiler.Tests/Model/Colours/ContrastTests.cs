using Heja.Compiler.Model.Colours;
using Xunit;

namespace Heja.Compiler.Tests.Model.Colours;

public sealed class ContrastTests
{
    [Theory]
    [InlineData("#000", "#fff", 21)]
    [InlineData("#fff", "#000", 21)]
    [InlineData("#123456", "#123456", 1)]
    [InlineData("#767676", "#fff", 4.54)]
    [InlineData("#777777", "#fff", 4.48)]
    [InlineData("#949494", "#fff", 3.03)]
    [InlineData("#ff0000", "#fff", 4.00)]
    [InlineData("#0000ff", "#fff", 8.59)]
    public void Ratio_known_from_wcag_is_computed_so(string one, string other, double ratio)
    {
        Assert.True(Rgb.TryParse(one, out var first) & Rgb.TryParse(other, out var second));
        Assert.Equal(ratio, Contrast.Ratio(first, second), 0.005);
    }
}
