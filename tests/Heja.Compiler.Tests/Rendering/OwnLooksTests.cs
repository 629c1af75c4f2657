using System.Text;
using System.Text.RegularExpressions;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Packaging;
using Heja.Compiler.Tests.Golden;
using Xunit;

namespace Heja.Compiler.Tests.Rendering;

/// <summary>A municipality's own letters and style sheets, as <c>samples/theme</c> has them.</summary>
public sealed partial class OwnLooksTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "theme");

    [Fact]
    public void Own_letters_lie_in_the_package_under_the_names_its_style_asks_for()
    {
        var tree = Assemble("scorm12");
        var colours = Text(tree, "colours-");
        var asked = Fonts().Matches(colours).Select(match => match.Groups["file"].Value).ToList();
        Assert.Equal(2, asked.Distinct().Count());
        foreach (var (name, source) in asked.Zip(["bitter.woff2", "bitter-bold.woff2"]))
            Assert.Equal(
                File.ReadAllBytes(Path.Combine(Folder, "municipalities/falun", source)),
                tree.Find(name)?.Content.Bytes.ToArray()
            );
        Assert.Contains("--font-own:\"Own\"", colours, StringComparison.Ordinal);
    }

    [Fact]
    public void Own_style_sheet_stands_after_those_of_the_theme()
    {
        var own = File.ReadAllText(Path.Combine(Folder, "municipalities/falun/templates/css/tidning.css"));
        var style = Text(Assemble("scorm12"), "style-");
        Assert.EndsWith(own, style, StringComparison.Ordinal);
        Assert.True(style.Length > 4 * own.Length);
    }

    [Fact]
    public void Own_letters_and_style_stand_inside_the_document_for_paper()
    {
        var tree = Assemble("print");
        var page = Encoding.UTF8.GetString(Assert.Single(tree.Files).Content.Bytes.Span);
        Assert.Equal(2, page.Split("url(\"data:font/woff2;base64,d09GMg").Length - 1);
        Assert.Contains("/* A newspaper:", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Fonts(), page);
    }

    private static PackageTree Assemble(string format)
    {
        var compilation = Compilation.Create(Repository.ToCourseFiles(Repository.ReadFolder(Folder)), Case.Tool);
        var formats = Builtins.Formats.Where(one => one.Name == format).ToList();
        return Assert
            .Single(compilation.Assemble(compilation.Workspace.Editions[0], formats, new DiagnosticBag()))
            .Tree;
    }

    private static string Text(PackageTree tree, string beginning) =>
        Encoding.UTF8.GetString(
            tree.Files.Single(file => file.Path.StartsWith(beginning, StringComparison.Ordinal)).Content.Bytes.Span
        );

    [GeneratedRegex("url\\(\"(?<file>[^\":]+[.]woff2)\"\\)")]
    private static partial Regex Fonts();
}
