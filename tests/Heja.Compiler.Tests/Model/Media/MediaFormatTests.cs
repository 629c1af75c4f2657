using System.Text;
using Heja.Compiler.Model.Media;
using Xunit;

namespace Heja.Compiler.Tests.Model.Media;

public sealed class MediaFormatTests
{
    [Theory]
    [InlineData("a.mp4", "\0\0\0\u0020ftypisom", MediaKinds.Film)]
    [InlineData("a.MP4", "\0\0\0\u0020ftypmp42", MediaKinds.Film)]
    [InlineData("a.webm", "\u001AE\u00DF\u00A3", MediaKinds.Film)]
    [InlineData("a.mp3", "\u00FF\u00FB\u0090", MediaKinds.Sound)]
    [InlineData("a.mp3", "ID3\u0004", MediaKinds.Sound)]
    [InlineData("a.ogg", "OggS", MediaKinds.Sound)]
    [InlineData("a.docx", "PK\u0003\u0004", MediaKinds.Download)]
    [InlineData("a.txt", "Hej", MediaKinds.Download)]
    public void File_that_begins_as_its_name_says_can_be_used(string name, string content, MediaKinds wanted) =>
        Assert.Null(MediaFormat.Problem(name, Encoding.Latin1.GetBytes(content), wanted));

    [Theory]
    [InlineData("a.mp3", "\u00FF\u00F1\u0050", MediaKinds.Sound, "does not begin as MP3 does")]
    [InlineData("a.mp4", "ftyp", MediaKinds.Film, "does not begin as MP4 does")]
    [InlineData("a.webm", "OggS", MediaKinds.Film, "the name says WebM but the content is Ogg")]
    [InlineData("a.txt", "\0", MediaKinds.Download, "does not begin as TXT does")]
    [InlineData("a.docm", "PK\u0003\u0004", MediaKinds.Download, "files that end in .docm do not belong here")]
    [InlineData("a.vtt", "WEBVTT", MediaKinds.Download, "files that end in .vtt do not belong here")]
    [InlineData("a", "Hej", MediaKinds.Any, "its name has no ending")]
    public void File_that_is_something_else_cannot(string name, string content, MediaKinds wanted, string problem) =>
        Assert.Contains(
            problem,
            MediaFormat.Problem(name, Encoding.Latin1.GetBytes(content), wanted)?.Message,
            StringComparison.Ordinal
        );
}
