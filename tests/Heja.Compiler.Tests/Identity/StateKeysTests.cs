using Heja.Compiler.Model;
using Xunit;

namespace Heja.Compiler.Tests.Identity;

/// <summary>Known answers, computed by another program. They are final: packages out in the world hold them.</summary>
public sealed class StateKeysTests
{
    [Theory]
    [InlineData("vad-raknas", "BKev")]
    [InlineData("laxhjalp", "mA7B")]
    [InlineData("sex-handelser", "LGT3")]
    [InlineData("å", "6Dl5")]
    public void Key_of_id_is_final(string id, string key)
    {
        Assert.Equal(key, StateKeys.Key(id));
        Assert.Equal(key[..2], StateKeys.SceneKey(id));
    }

    [Fact]
    public void Fingerprint_of_question_is_final()
    {
        Assert.Equal("URI", StateKeys.Fingerprint("choice", ["A\t1", "B\t0"]));
        Assert.Equal("JTz", StateKeys.Fingerprint("sort", ["#app\t#ide", "Å\t#innovation"]));
    }

    [Fact]
    public void Name_in_reports_is_final()
    {
        Assert.Equal("app", StateKeys.ReportId("#app"));
        Assert.Equal("o9a94b8e7", StateKeys.ReportId("En idé"));
    }
}
