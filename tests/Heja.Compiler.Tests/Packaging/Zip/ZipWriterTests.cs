using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Heja.Compiler.Packaging;
using Heja.Compiler.Packaging.Zip;
using Xunit;

namespace Heja.Compiler.Tests.Packaging.Zip;

public sealed class ZipWriterTests
{
    private static readonly string LongText = string.Concat(Enumerable.Range(0, 500).Select(n => $"<p>rad {n}</p>"));

    private static byte[] Write(params (string Path, string Text)[] files) =>
        Write(new PackageTree(files.Select(file => new PackageFile(file.Path, PackageContent.FromText(file.Text)))));

    private static byte[] Write(PackageTree tree)
    {
        using var zip = new WriteOnlyStream();
        ZipWriter.Write(tree, zip);
        return zip.ToArray();
    }

    [Fact]
    public void Zip_read_back_has_the_same_files_in_the_same_order()
    {
        var zip = Write(("z/page.html", LongText), ("a.txt", "hej"), ("empty.txt", ""), ("media/film.mp4", LongText));

        Assert.Equal(
            [("z/page.html", LongText), ("a.txt", "hej"), ("empty.txt", ""), ("media/film.mp4", LongText)],
            ReadBack.Files(zip).Select(file => (file.Path, Encoding.UTF8.GetString(file.Bytes)))
        );
    }

    [Fact]
    public void Zip_of_any_files_reads_back()
    {
        Prop.ForAll<byte[][]>(contents =>
            {
                var tree = new PackageTree(
                    contents.Select((bytes, n) => new PackageFile($"f{n}.txt", new PackageContent(bytes ?? [])))
                );
                return ReadBack
                    .Files(Write(tree))
                    .Select(file => file.Bytes)
                    .Zip(contents)
                    .All(pair => pair.First.AsSpan().SequenceEqual(pair.Second ?? []));
            })
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Zip_of_equal_files_is_equal_byte_for_byte()
    {
        Assert.Equal(Write(("a.html", LongText), ("b.png", "x")), Write(("a.html", LongText), ("b.png", "x")));
    }

    [Fact]
    public void Zip_of_no_files_reads_back()
    {
        Assert.Equal(22, Write().Length);
        Assert.Empty(ReadBack.Files(Write()));
    }

    [Theory]
    [InlineData("page.html", true)]
    [InlineData("README", true)]
    [InlineData("font.woff", true)]
    [InlineData("film.mp4", false)]
    [InlineData("photo.JPG", false)]
    [InlineData("font.woff2", false)]
    public void Entry_is_deflated_unless_it_is_media(string path, bool deflated)
    {
        var zip = Write((path, LongText));

        Assert.Equal(deflated ? 8 : 0, BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(8)));
        Assert.Equal(deflated, zip.Length < LongText.Length);
    }

    [Fact]
    public void Headers_say_nothing_of_the_machine_or_the_time()
    {
        var zip = Write(("a.txt", "hej"));

        Assert.Equal(
            "504b0304" // local header
                + "1400" // version 2.0
                + "0008" // UTF-8
                + "0000" // stored
                + "00002100" // 1980-01-01 00:00:00
                + "2e54680c"
                + "03000000"
                + "03000000"
                + "0500"
                + "0000"
                + "612e747874"
                + "68656a"
                + "504b0102" // directory
                + "1400" // made by host 0, version 2.0
                + "1400"
                + "0008"
                + "0000"
                + "00002100"
                + "2e54680c"
                + "03000000"
                + "03000000"
                + "0500"
                + "0000"
                + "0000"
                + "0000"
                + "0000"
                + "00000000"
                + "00000000"
                + "612e747874"
                + "504b0506" // end
                + "00000000"
                + "01000100"
                + "33000000"
                + "26000000"
                + "0000",
            Convert.ToHexStringLower(zip)
        );
    }

    [Fact]
    public void Byte_changed_in_an_entry_is_noticed_when_read_back()
    {
        var zip = Write(("a.png", "hej"));
        zip[30 + "a.png".Length] ^= 1;

        Assert.Throws<InvalidDataException>(() => ReadBack.Files(zip));
    }

    [Theory]
    [InlineData(65_534, false)]
    [InlineData(65_535, true)]
    [InlineData(70_000, true)]
    public void Zip_of_very_many_files_has_zip64_records(int count, bool zip64)
    {
        var content = PackageContent.FromText("x");
        var zip = Write(
            new PackageTree(Enumerable.Range(0, count).Select(n => new PackageFile($"f/{n}.txt", content)))
        );
        var end = zip.AsSpan(zip.Length - 22);

        using var archive = new ZipArchive(new MemoryStream(zip));
        Assert.Equal(count, archive.Entries.Count);
        Assert.Equal($"f/{count - 1}.txt", archive.Entries[^1].FullName);
        Assert.Equal("x", new StreamReader(archive.Entries[^1].Open()).ReadToEnd());
        Assert.Equal(zip64 ? 0xFFFF : count, BinaryPrimitives.ReadUInt16LittleEndian(end[10..]));
        Assert.Equal(zip64, zip.AsSpan(zip.Length - 42).StartsWith((ReadOnlySpan<byte>)[0x50, 0x4b, 0x06, 0x07]));
    }

    [Fact]
    public void Zip_beyond_four_gibibytes_has_zip64_offsets()
    {
        var film = new PackageContent(new byte[256 * 1024 * 1024]);
        var films = Enumerable.Range(0, 17).Select(n => new PackageFile($"film-{n:00}.mp4", film));
        using var zip = new SparseStream();
        ZipWriter.Write(new([.. films, new("last.txt", PackageContent.FromText("klar"))]), zip);

        Assert.InRange(zip.Length, 1L << 32, 5L << 30);
        using var archive = new ZipArchive(zip);
        Assert.Equal(18, archive.Entries.Count);
        Assert.Equal("klar", new StreamReader(archive.Entries[^1].Open()).ReadToEnd());
        Assert.Equal(film.Length, archive.Entries[16].Length);
        Assert.Equal(0, archive.Entries[16].Open().ReadByte());
    }

    [Fact]
    public void Cancelled_write_stops()
    {
        var tree = new PackageTree([new("a.txt", PackageContent.FromText("hej"))]);

        Assert.Throws<OperationCanceledException>(() => ZipWriter.Write(tree, Stream.Null, new(canceled: true)));
    }
}
