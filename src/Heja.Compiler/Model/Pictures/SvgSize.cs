using System.Globalization;
using System.Xml;

namespace Heja.Compiler.Model.Pictures;

/// <summary>
/// SVG 2, 8.2 (viewBox) and 7.2 (width and height). Lengths in other units than px count as missing: the viewBox has the
/// proportions, which is what a page needs.
/// </summary>
internal static class SvgSize
{
    private static readonly char[] Separators = [' ', ',', '\t', '\r', '\n'];

    public static SizeReading Read(ReadOnlyMemory<byte> bytes)
    {
        var reading = SizeReading.Failed("its root element is not `svg`");
        return SvgDocument.Read(bytes, reader => reading = ReadRoot(reader)) is { } problem
            ? SizeReading.Failed(problem)
            : reading;
    }

    private static SizeReading ReadRoot(XmlReader reader)
    {
        reader.MoveToContent();
        if (reader.LocalName != "svg")
            return SizeReading.Failed("its root element is not `svg`");
        if (reader.NamespaceURI != SvgDocument.Namespace)
            return SizeReading.Failed($"its `svg` element lacks xmlns=\"{SvgDocument.Namespace}\"");
        var width = Pixels(reader.GetAttribute("width"));
        var height = Pixels(reader.GetAttribute("height"));
        var box = ViewBox(reader.GetAttribute("viewBox"));
        return (width, height, box) switch
        {
            ({ } w, { } h, _) => Rounded(w, h),
            ({ } w, null, var (boxWidth, boxHeight)) => Rounded(w, w * boxHeight / boxWidth),
            (null, { } h, var (boxWidth, boxHeight)) => Rounded(h * boxWidth / boxHeight, h),
            (null, null, var (boxWidth, boxHeight)) => Rounded(boxWidth, boxHeight),
            _ => SizeReading.Failed("it has neither a `viewBox` nor a `width` and `height` in px"),
        };
    }

    private static SizeReading Rounded(double width, double height) => SizeReading.Of(Round(width), Round(height));

    // A line of a third of a pixel is still there.
    private static long Round(double length) => Math.Max(1, (long)Math.Round(Math.Min(length, 1e12)));

    private static double? Pixels(string? length)
    {
        var number = length.AsSpan().Trim();
        if (number.EndsWith("px", StringComparison.OrdinalIgnoreCase))
            number = number[..^2];
        return Positive(number);
    }

    private static (double Width, double Height)? ViewBox(string? value) =>
        value?.Split(Separators, StringSplitOptions.RemoveEmptyEntries) is [_, _, var width, var height]
        && Positive(width) is { } w
        && Positive(height) is { } h
            ? (w, h)
            : null;

    private static double? Positive(ReadOnlySpan<char> number) =>
        double.TryParse(
            number,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var value
        )
        && double.IsFinite(value)
        && value > 0
            ? value
            : null;
}
