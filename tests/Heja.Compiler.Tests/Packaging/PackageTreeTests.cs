using Heja.Compiler.Packaging;
using Xunit;

namespace Heja.Compiler.Tests.Packaging;

public sealed class PackageTreeTests
{
    private static readonly PackageContent Content = PackageContent.FromText("x");

    private static PackageTree Tree(params string[] paths) => new(paths.Select(path => new PackageFile(path, Content)));

    [Theory]
    [InlineData("")]
    [InlineData("/index.html")]
    [InlineData("C:/index.html")]
    [InlineData("../index.html")]
    [InlineData("media/../index.html")]
    [InlineData("media/..")]
    [InlineData("./index.html")]
    [InlineData("media//a.png")]
    [InlineData("media/")]
    [InlineData("media\\a.png")]
    [InlineData("media/två.png")]
    [InlineData("media/a b.png")]
    [InlineData("media/a\0.png")]
    [InlineData("media/a\n.png")]
    public void Path_that_does_not_unpack_everywhere_is_refused(string path)
    {
        Assert.Throws<ArgumentException>(() => Tree(path));
    }

    [Fact]
    public void Path_longer_than_a_zip_can_name_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Tree(new string('a', 65_536)));
        Assert.Single(Tree(new string('a', 65_535)).Files);
    }

    [Theory]
    [InlineData("a.png", "a.png")]
    [InlineData("a.png", "A.png")]
    [InlineData("media/a.png", "Media/b.png")]
    [InlineData("media", "media/a.png")]
    [InlineData("media/a.png", "media")]
    [InlineData("media/a.png", "MEDIA")]
    public void Paths_that_clash_are_refused(string first, string second)
    {
        Assert.Throws<ArgumentException>(() => Tree(first, second));
    }

    [Fact]
    public void Files_keep_their_order()
    {
        string[] paths = ["z.css", "media/b.png", "index.html", "media/a.png", "media.txt", "a..b/...c"];

        Assert.Equal(paths, Tree(paths).Files.Select(file => file.Path));
    }

    [Fact]
    public void File_is_found_by_its_exact_path_only()
    {
        var tree = Tree("media/a.png", "index.html");

        Assert.Same(tree.Files[0], tree.Find("media/a.png"));
        Assert.Null(tree.Find("media/A.png"));
        Assert.Null(tree.Find("media"));
    }
}
