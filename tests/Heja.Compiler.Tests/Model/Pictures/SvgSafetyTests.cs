using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Heja.Compiler.Model.Pictures;
using Xunit;

namespace Heja.Compiler.Tests.Model.Pictures;

public sealed class SvgSafetyTests
{
    private static ImmutableArray<string> Problems(string inner) =>
        SvgSafety.Problems(
            Encoding.UTF8.GetBytes(
                $"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:onto='a:b'>{inner}</svg>"
            )
        );

    [Theory]
    [InlineData("<script>1</script>", "the element `script`")]
    [InlineData("<g><x:SCRIPT xmlns:x='x:y'/></g>", "the element `x:SCRIPT`")]
    [InlineData("<foreignObject/>", "the element `foreignObject`")]
    [InlineData("<iframe xmlns='http://www.w3.org/1999/xhtml'/>", "the element `iframe`")]
    [InlineData("<g onclick='a()'/>", "the attribute `onclick`")]
    [InlineData("<g ONLOAD='a()'/>", "the attribute `ONLOAD`")]
    [InlineData("<use href='https://example.org/a.svg#b'/>", "a reference to `https://example.org/a.svg#b`")]
    [InlineData("<use xlink:href='//example.org/a'/>", "a reference to `//example.org/a`")]
    [InlineData("<use href='/\\example.org'/>", "a reference to `/\\example.org`")]
    [InlineData("<image src='file:///etc/passwd'/>", "a reference to `file:///etc/passwd`")]
    [InlineData("<g xml:base='http://a.b/'/>", "a reference to `http://a.b/`")]
    [InlineData("<use href='data:image/svg+xml,a'/>", "a reference to `data:image/svg+xml,a`")]
    [InlineData("<a href=' &#9;jAva&#10;script:alert(1)'/>", "a `javascript:` address")]
    [InlineData("<set attributeName='href' to='javascript:a()'/>", "a `javascript:` address")]
    [InlineData("<animate attributeName='href' values='#a;javascript:a()'/>", "a `javascript:` address")]
    [InlineData("<set attributeName='onclick' to='a()'/>", "an animation of `onclick`")]
    [InlineData("<g fill='url(http://a.b/#c)'/>", "a reference to `http://a.b/#c`")]
    [InlineData("<g style='fill:URL( \"http://a.b/\" )'/>", "a reference to `http://a.b/`")]
    [InlineData("<style>@import 'a.css';</style>", "an `@import`")]
    [InlineData("<style>a{b:image-set('http://a.b/' 1x)}</style>", "a reference to `http://a.b/`")]
    [InlineData("<style>a{b:\\75 \\72l(http://a.b/)}</style>", "a reference to `http://a.b/`")]
    [InlineData("<style>a{b:url(\\68ttp://a.b/)}</style>", "a reference to `http://a.b/`")]
    [InlineData("<style>a{b:\"/*\"}c{d:url(//a.b)}e{f:\"*/\"}</style>", "a reference to `//a.b`")]
    [InlineData("<style>a{b:url(/*)}c{d:url(//a.b)}/**/</style>", "a reference to `//a.b`")]
    [InlineData("<style>\\75rl(/*)}c{d:url(//a.b)}/**/</style>", "a reference to `//a.b`")]
    [InlineData("<style>a{b:ur<!-- -->l(//a.b)}</style>", "a reference to `//a.b`")]
    [InlineData("<style><g/><![CDATA[a{b:url(//a.b)}]]></style>", "a reference to `//a.b`")]
    [InlineData("<style>&#64;import 'a'</style>", "an `@import`")]
    [InlineData("<?xml-stylesheet href='a'?>", "an `xml-stylesheet` instruction")]
    [InlineData("<g>", "the file is not well-formed XML (line 1, column 106)")]
    public void Svg_with_something_that_runs_or_leaves_has_a_problem(string inner, string problem) =>
        Assert.Equal([problem], Problems(inner));

    [Theory]
    [InlineData("<use xlink:href='#a'/><use href=' #a '/>")]
    [InlineData("<image href='data:image/png;base64,AAAA'/>")]
    [InlineData("<g fill='url(#a)' style='fill:url(\"#b\")'/>")]
    [InlineData("<style>/* https://a.b url(//c) */ @media print { a { font-family: 'A B' } }</style>")]
    [InlineData("<metadata about='http://a.b' resource='http://purl.org/'/>")]
    [InlineData("<text>https://a.b javascript:alert(1) @import</text>")]
    [InlineData("<animate attributeName='opacity' from='0' to='1' values='0;1'/>")]
    [InlineData("<style/><text>@import</text>")]
    public void Svg_that_only_draws_has_none(string inner) => Assert.Empty(Problems(inner));

    [Fact]
    public void Problems_come_once_and_in_the_order_of_the_file() =>
        Assert.Equal(
            ["the attribute `onload`", "the element `script`", "a reference to `http://a.b/`"],
            Problems("<g onload='a'><script href='http://a.b/'/><g onload='b'/><script/></g>")
        );

    [Fact]
    public void Long_address_is_shortened() =>
        Assert.Equal(
            [$"a reference to `http://a.b/{new string('x', 49)}…`"],
            Problems($"<use href='http://a.b/{new string('x', 50)}'/>")
        );

    [Fact]
    public void Doctype_is_a_problem() =>
        Assert.Equal(
            ["the file has a DOCTYPE, which is not allowed"],
            SvgSafety.Problems("<!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray())
        );

    // Time that grows with the square of the size would take hours here.
    [Theory]
    [InlineData("url(")]
    [InlineData("/*")]
    [InlineData("'")]
    [InlineData("\\7")]
    [InlineData("\\75rl(")]
    public void Megabytes_of_the_same_are_read_in_linear_time(string part)
    {
        var watch = Stopwatch.StartNew();
        _ = Problems($"<style>{string.Concat(Enumerable.Repeat(part, 2_000_000 / part.Length))}</style>");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }
}
