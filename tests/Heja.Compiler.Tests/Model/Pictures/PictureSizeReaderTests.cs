using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Heja.Compiler.Model.Pictures;
using Xunit;

namespace Heja.Compiler.Tests.Model.Pictures;

public sealed class PictureSizeReaderTests
{
    private static void AssertSize(int width, int height, string name, byte[] bytes)
    {
        Assert.True(PictureSizeReader.TryRead(name, bytes, out var size, out var problem), problem);
        Assert.Equal(new PictureSize(width, height), size);
        Assert.Equal("", problem);
    }

    private static void AssertProblem(string expected, string name, byte[] bytes)
    {
        Assert.False(PictureSizeReader.TryRead(name, bytes, out var size, out var problem));
        Assert.Equal(expected, problem);
        Assert.Equal(default, size);
    }

    private static void AssertSvg(int width, int height, string attributes) =>
        AssertSize(width, height, "a.svg", Svg($"<svg xmlns='http://www.w3.org/2000/svg' {attributes}/>"));

    private static byte[] Svg(string text) => Encoding.UTF8.GetBytes(text);

    [Fact]
    public void Png_has_the_size_in_its_first_chunk() =>
        AssertSize(640, 70_000, "a.PNG", SamplePictures.Png(640, 70_000));

    [Fact]
    public void Gif_has_the_size_of_its_screen() => AssertSize(300, 2, "a.gif", SamplePictures.Gif(300, 2));

    [Fact]
    public void Webp_lossy_has_fourteen_bits_a_side() =>
        AssertSize(1000, 16_383, "a.webp", SamplePictures.WebpLossy(1000, 16_383));

    [Fact]
    public void Webp_lossless_has_fourteen_bits_a_side() =>
        AssertSize(16_384, 7, "a.webp", SamplePictures.WebpLossless(16_384, 7));

    [Fact]
    public void Webp_extended_has_the_size_of_its_canvas() =>
        AssertSize(100_000, 9, "a.webp", SamplePictures.WebpExtended(100_000, 9));

    [Fact]
    public void Jpeg_has_the_size_of_its_frame()
    {
        var tables = SamplePictures.Segment(0xC4, [8, 0, 9, 0, 9, 1]);
        AssertSize(
            800,
            600,
            "a.jpg",
            SamplePictures.Jpeg(800, 600, SamplePictures.Segment(0xE0, "JFIF\0"u8.ToArray()), tables)
        );
        AssertSize(800, 600, "a.jpeg", SamplePictures.Jpeg(800, 600, [0xFF, 0xFF, 0xFF], tables));
    }

    // Written by Chromium's canvas.
    [Theory]
    [InlineData(
        "a.png",
        "iVBORw0KGgoAAAANSUhEUgAAASwAAAACCAYAAADirOGHAAAAKElEQVR4AezUAQkAAAwCwWf9Qy+HcCaQE7yEAAECIwIOa2QoNQkQqAcAAP//"
            + "Cjao7wAAAAZJREFUAwAliAAFvsKK1QAAAABJRU5ErkJggg=="
    )]
    [InlineData(
        "a.jpg",
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8Q"
            + "EBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ"
            + "EBAQEBAQEBD/wAARCAACASwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAn/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QA"
            + "FAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJVAAAAAAAAAAAAAAAAAAAAAAAAA"
            + "AAAAAAAAAAAAA//Z"
    )]
    [InlineData(
        "a.webp",
        "UklGRmQAAABXRUJQVlA4WAoAAAAQAAAAKwEAAQAAQUxQSA8AAAABBxAREQAIwn+7gIj+pwoAVlA4IC4AAACwAwCdASosAQIAPm02mEkkIyKh"
            + "IagAgA2JaQAADHThw4cOHDhugAD++5zAAAAA"
    )]
    public void Picture_made_by_a_browser_is_read(string name, string base64) =>
        AssertSize(300, 2, name, Convert.FromBase64String(base64));

    [Theory]
    [InlineData(1, 800, 600)]
    [InlineData(3, 800, 600)]
    [InlineData(4, 800, 600)]
    [InlineData(5, 600, 800)]
    [InlineData(6, 600, 800)]
    [InlineData(8, 600, 800)]
    [InlineData(9, 800, 600)]
    public void Jpeg_that_exif_turns_a_quarter_has_width_and_height_exchanged(int orientation, int width, int height)
    {
        foreach (var little in (bool[])[true, false])
        {
            var exif = SamplePictures.Exif((ushort)orientation, little);
            AssertSize(width, height, "a.jpg", SamplePictures.Jpeg(800, 600, exif));
            var frameFirst = SamplePictures.Jpeg(1, 1, SamplePictures.Frame(0xC0, 800, 600), exif);
            AssertSize(width, height, "a.jpg", frameFirst);
        }
    }

    [Theory]
    [InlineData("width='20' height='10'", 20, 10)]
    [InlineData("width=' 20px ' height='10.6PX' viewBox='0 0 1 1'", 20, 11)]
    [InlineData("width='1e2' height='.2'", 100, 1)]
    [InlineData("viewBox='0 0 24 12.4'", 24, 12)]
    [InlineData("viewBox='-5,-5, 24,\n48'", 24, 48)]
    [InlineData("width='100%' height='100%' viewBox='0 0 24 48'", 24, 48)]
    [InlineData("width='210mm' height='297mm' viewBox='0 0 210 297'", 210, 297)]
    [InlineData("width='50' viewBox='0 0 24 48'", 50, 100)]
    [InlineData("height='50' viewBox='0 0 24 48'", 25, 50)]
    public void Svg_has_the_size_of_its_attributes_or_else_of_its_box(string attributes, int width, int height) =>
        AssertSvg(width, height, attributes);

    [Theory]
    [InlineData("width='1em' height='2em'")]
    [InlineData("width='20'")]
    [InlineData("width='0' height='-1'")]
    [InlineData("width='NaN' height='Infinity'")]
    [InlineData("viewBox='0 0 0 10'")]
    [InlineData("viewBox='0 0 10'")]
    public void Svg_without_a_size_has_a_problem(string attributes) =>
        AssertProblem(
            "it has neither a `viewBox` nor a `width` and `height` in px",
            "a.svg",
            Svg($"<svg xmlns='http://www.w3.org/2000/svg' {attributes}/>")
        );

    [Fact]
    public void Svg_with_declaration_byte_order_mark_and_comment_is_read() =>
        AssertSize(
            2,
            1,
            "a.svg",
            Svg(
                "\uFEFF<?xml version='1.0' encoding='utf-8'?><!-- ö --><s:svg xmlns:s='http://www.w3.org/2000/svg' width='2' height='1'/>"
            )
        );

    [Theory]
    [InlineData("<html/>", "its root element is not `svg`")]
    [InlineData("<svg width='1' height='1'/>", "its `svg` element lacks xmlns=\"http://www.w3.org/2000/svg\"")]
    [InlineData("<svg", "the file is not well-formed XML (line 1, column 5)")]
    [InlineData("hej", "the file is not well-formed XML (line 1, column 1)")]
    [InlineData("<!-- a -->", "the file has no element")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "the file has a DOCTYPE, which is not allowed")]
    [InlineData(
        "<?xml version='1.0' encoding='UTF-7'?><svg/>",
        "the file says that its encoding is `UTF-7`, not UTF-8"
    )]
    public void Svg_that_cannot_be_read_has_a_problem(string text, string problem) =>
        AssertProblem(problem, "a.svg", Svg(text));

    [Fact]
    public void Svg_in_another_encoding_has_a_problem() =>
        AssertProblem("the file is not text in UTF-8", "a.svg", Encoding.Unicode.GetPreamble());

    [Fact]
    public void Name_and_content_that_differ_are_a_problem()
    {
        AssertProblem("the name says PNG but the content is JPEG", "a.png", SamplePictures.Jpeg(8, 6));
        AssertProblem("the file does not begin as a WebP picture does", "a.webp", "RIFF"u8.ToArray());
        AssertProblem("the name does not end in .png, .jpg, .jpeg, .gif, .webp or .svg", "a.bmp", [1]);
        AssertProblem("the file is empty", "a.svg", []);
    }

    [Fact]
    public void Size_of_zero_is_a_problem()
    {
        const string problem = "its width or height is zero or not a possible one";
        AssertProblem(problem, "a.png", SamplePictures.Png(0, 1));
        AssertProblem(problem, "a.png", SamplePictures.Png(1, uint.MaxValue));
        AssertProblem(problem, "a.gif", SamplePictures.Gif(1, 0));
        AssertProblem(problem, "a.jpg", SamplePictures.Jpeg(1, 0, SamplePictures.Exif(6, little: true)));
        AssertProblem(problem, "a.webp", SamplePictures.WebpLossy(0, 1));
    }

    [Fact]
    public void Jpeg_without_frame_is_a_problem() =>
        AssertProblem("it has no frame header before its data", "a.jpg", [0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 1]);

    public static TheoryData<string, byte[]> Whole =>
        new()
        {
            { "a.png", SamplePictures.Png(1, 1) },
            { "a.gif", SamplePictures.Gif(1, 1) },
            { "a.jpg", SamplePictures.Jpeg(1, 1, SamplePictures.Exif(6, little: false)) },
            { "a.webp", SamplePictures.WebpLossy(1, 1) },
            { "a.webp", SamplePictures.WebpLossless(1, 1) },
            { "a.webp", SamplePictures.WebpExtended(1, 1) },
        };

    [Theory]
    [MemberData(nameof(Whole))]
    public void File_cut_anywhere_never_throws_and_says_so(string name, byte[] whole)
    {
        for (var length = 1; length < whole.Length; length++)
        {
            if (PictureSizeReader.TryRead(name, whole.AsMemory(0, length), out var size, out var problem))
                Assert.Equal(new PictureSize(1, 1), size);
            else
                Assert.True(problem.StartsWith("the file ", StringComparison.Ordinal), $"{length}: {problem}");
        }
    }

    [Fact]
    public void Any_change_to_any_picture_never_throws()
    {
        var pictures = Whole
            .Select(row => (row.Data.Item1, row.Data.Item2))
            .Append(("a.svg", Svg("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>")))
            .ToArray();
        Prop.ForAll<byte[], int, int>(
                (patch, picture, where) =>
                {
                    var (name, whole) = pictures[(picture & int.MaxValue) % pictures.Length];
                    byte[] bytes = [.. whole];
                    var start = (where & int.MaxValue) % bytes.Length;
                    (patch ?? [])
                        .AsSpan(0, Math.Min(patch?.Length ?? 0, bytes.Length - start))
                        .CopyTo(bytes.AsSpan(start));
                    var read = PictureSizeReader.TryRead(name, bytes, out var size, out var problem);
                    SvgSafety.Problems(bytes);
                    return read ? size is { Width: > 0, Height: > 0 } && problem.Length == 0 : problem.Length > 0;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void Any_bytes_under_any_name_never_throw()
    {
        string[] names = ["a.png", "a.jpg", "a.gif", "a.webp", "a.svg", "a", ""];
        Prop.ForAll<byte[]>(bytes =>
                names.All(name => PictureSizeReader.TryRead(name, bytes, out _, out var problem) || problem.Length > 0)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Any_text_as_svg_never_throws() =>
        Prop.ForAll<string>(text =>
            {
                var bytes = Svg($"<svg xmlns='http://www.w3.org/2000/svg' width='{text}' style='{text}'>{text}</svg>");
                PictureSizeReader.TryRead("a.svg", bytes, out _, out _);
                SvgSafety.Problems(bytes);
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
