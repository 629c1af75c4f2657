using System.IO.Compression;
using System.Text;
using Heja.Compiler.Packaging;
using Heja.Compiler.Packaging.Zip;
using Xunit;

namespace Heja.Compiler.Tests.Packaging;

public sealed class PackageContentTests
{
    // Null, not empty memory: the two convert into each other too easily.
    [Theory]
    [InlineData("")]
    [InlineData("å")]
    [InlineData("abcdef")]
    public void Content_too_small_to_shrink_has_no_deflated_form(string text)
    {
        Assert.Null(PackageContent.FromText(text).Deflated);
    }

    [Fact]
    public void Content_that_shrinks_inflates_to_the_same_bytes()
    {
        var content = PackageContent.FromText(string.Concat(Enumerable.Repeat("hej ", 1000)));

        Assert.NotNull(content.Deflated);
        using var inflated = new MemoryStream();
        using (
            var deflate = new DeflateStream(
                new MemoryStream(content.Deflated.Value.ToArray()),
                CompressionMode.Decompress
            )
        )
            deflate.CopyTo(inflated);
        Assert.Equal(content.Bytes.ToArray(), inflated.ToArray());
        Assert.InRange(content.Deflated.Value.Length, 1, 100);
    }

    [Fact]
    public void Content_knows_its_sums()
    {
        var content = PackageContent.FromText("123456789");

        Assert.Equal(0xCBF43926, content.Crc32);
        Assert.Equal("15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225", content.Hash);
        Assert.Equal(9, content.Length);
    }

    [Fact]
    public void Text_becomes_utf8_without_byte_order_mark()
    {
        Assert.Equal([0xC3, 0xA5], PackageContent.FromText("å").Bytes.ToArray());
    }

    [Fact]
    public void Content_shared_by_many_trees_deflates_once()
    {
        var runs = 0;
        var content = new PackageContent(
            Encoding.UTF8.GetBytes(new string('a', 100_000)),
            bytes =>
            {
                Interlocked.Increment(ref runs);
                Thread.Sleep(20);
                return Deflate.Compress(bytes);
            }
        );
        var zips = new byte[32][];
        Parallel.For(
            0,
            zips.Length,
            new ParallelOptions { MaxDegreeOfParallelism = zips.Length },
            number =>
            {
                var tree = new PackageTree([new($"page-{number:00}.html", content)]);
                using var zip = new MemoryStream();
                ZipWriter.Write(tree, zip);
                zips[number] = zip.ToArray();
            }
        );

        Assert.Equal(1, runs);
        Assert.All(zips, zip => Assert.Equal(zips[0].Length, zip.Length));
    }
}
