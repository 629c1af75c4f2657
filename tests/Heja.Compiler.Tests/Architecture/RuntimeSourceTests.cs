using System.Text.RegularExpressions;
using Heja.Compiler.Sources;
using Heja.Compiler.Tests.Golden;
using Xunit;

namespace Heja.Compiler.Tests.Architecture;

/// <summary>Nothing in the runtime turns text into markup or code: saved state and launch parameters are other people's text.</summary>
public sealed partial class RuntimeSourceTests
{
    [Fact]
    public void Runtime_makes_neither_markup_nor_code_from_text()
    {
        var folder = Path.Combine(Repository.Root, "src", "Heja.Runtime", "src");
        var sources = Directory.GetFiles(folder, "*.ts", SearchOption.AllDirectories);
        Assert.True(sources.Length > 60);
        Assert.All(sources, source => Assert.Equal([], Found(File.ReadAllText(source))));
    }

    [Theory]
    [InlineData("heja-scorm12.js")]
    [InlineData("heja-xapi.js")]
    public void Bundle_that_is_shipped_makes_neither(string bundle) =>
        Assert.Equal([], Found(System.Text.Encoding.UTF8.GetString(EmbeddedFiles.Bytes("runtime/" + bundle))));

    [Theory]
    [InlineData("element.innerHTML = text")]
    [InlineData("element['outerHTML']=text")]
    [InlineData("a.insertAdjacentHTML('beforeend', text)")]
    [InlineData("(0, eval)(text)")]
    [InlineData("new Function(text)")]
    [InlineData("setTimeout('go()', 1)")]
    [InlineData("document.write(text)")]
    [InlineData("document.writeln(text)")]
    [InlineData("range.createContextualFragment(text)")]
    [InlineData("frame.srcdoc = text")]
    [InlineData("element.setHTMLUnsafe(text)")]
    public void What_would_make_one_is_found(string code) => Assert.Single(Found(code));

    // The one parser there is makes a document in which nothing runs, from what the compiler wrote.
    [Fact]
    public void Parser_stands_in_one_place()
    {
        var folder = Path.Combine(Repository.Root, "src", "Heja.Runtime", "src");
        var users = Directory
            .GetFiles(folder, "*.ts", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("DOMParser", StringComparison.Ordinal));
        Assert.Equal(["dom.ts"], users.Select(Path.GetFileName));
    }

    private static List<string> Found(string code) => [.. Makers().Matches(code).Select(match => match.Value)];

    [GeneratedRegex(
        @"\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|srcdoc|setHTML\w*)\b|\beval\b|\bnew Function\b|\bdocument\.write(ln)?\b|\bset(Timeout|Interval)\(\s*[""'`]"
    )]
    private static partial Regex Makers();
}
