using Heja.Compiler.Fixing;
using Xunit;

namespace Heja.Compiler.Tests.Fixing;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Diff_of_changes_far_apart_has_a_hunk_for_each()
    {
        var before = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj";
        var after = "A\nb\nc\nd\ne\nf\ng\nh\ni\nnew\nj";
        Assert.Equal(
            "--- a/x.md\n+++ b/x.md\n@@ -1,4 +1,4 @@\n-a\n+A\n b\n c\n d\n"
                + "@@ -7,4 +7,5 @@\n g\n h\n i\n+new\n j\n\\ No newline at end of file\n",
            UnifiedDiff.Of(new FixedFile("x.md", before, after, HasMark: false), "x.md")
        );
    }

    [Fact]
    public void Diff_of_changes_near_each_other_has_one_hunk() =>
        Assert.Equal(
            "--- a/x.md\n+++ b/x.md\n@@ -1,5 +1,5 @@\n-\uFEFFa\r\n+\uFEFFA\r\n b\r\n c\r\n-d\r\n+D\r\n e\r\n",
            UnifiedDiff.Of(
                new FixedFile("x.md", "a\r\nb\r\nc\r\nd\r\ne\r\n", "A\r\nb\r\nc\r\nD\r\ne\r\n", HasMark: true),
                "x.md"
            )
        );
}
