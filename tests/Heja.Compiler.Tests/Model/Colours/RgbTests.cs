using Heja.Compiler.Model.Colours;
using Xunit;

namespace Heja.Compiler.Tests.Model.Colours;

public sealed class RgbTests
{
    [Theory]
    [InlineData("#005c86", "#005c86")]
    [InlineData("#FFB000", "#ffb000")]
    [InlineData("#0Af", "#00aaff")]
    public void Colour_in_hexadecimal_is_read(string text, string printed)
    {
        Assert.True(Rgb.TryParse(text, out var colour));
        Assert.Equal(printed, colour.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("005c86")]
    [InlineData("#005c8")]
    [InlineData("#005c86ff")]
    [InlineData("#00g")]
    [InlineData("#+12345")]
    [InlineData("# 12345")]
    [InlineData("#12345 ")]
    [InlineData("red")]
    [InlineData("#ååå")]
    public void Colour_in_another_form_is_not_one(string? text) => Assert.False(Rgb.TryParse(text, out _));
}
