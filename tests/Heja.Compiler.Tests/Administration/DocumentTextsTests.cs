using Heja.Compiler.Administration;
using Heja.Compiler.Model;
using Xunit;

namespace Heja.Compiler.Tests.Administration;

/// <summary>What is written for people who look after courses is complete in each of its languages.</summary>
public sealed class DocumentTextsTests
{
    [Theory]
    [InlineData("sheet")]
    [InlineData("privacy")]
    public void Languages_of_a_document_have_the_same_texts(string document)
    {
        Assert.Equal(["sv", "en"], DocumentTexts.Languages(document));
        Assert.Equal(DocumentTexts.Of(document, "sv").Keys, DocumentTexts.Of(document, "en").Keys);
    }

    [Fact]
    public void Every_profile_and_format_has_a_name_and_steps()
    {
        var keys = DocumentTexts.Of("sheet", "sv").Keys.ToHashSet(StringComparer.Ordinal);
        Assert.All(LmsProfile.All, profile => Assert.Contains($"lms-{profile.Name}", keys));
        Assert.All(
            new[] { "scorm12", "xapi" },
            format =>
            {
                Assert.Contains($"format-{format}", keys);
                Assert.All(new[] { "upload", "replace" }, key => Assert.Contains($"{key}-{format}[0]", keys));
                Assert.Contains($"settings-{format}[0].why", keys);
            }
        );
    }
}
