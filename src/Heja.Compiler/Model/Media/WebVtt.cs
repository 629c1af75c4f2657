using System.Globalization;
using System.Text.RegularExpressions;
using Heja.Compiler.Text;

namespace Heja.Compiler.Model.Media;

/// <summary>Something in a file of captions that a browser would leave out without a word.</summary>
public sealed record CaptionProblem(TextSpan Span, string Message, string Help);

/// <summary>Checks captions: cues with times, in order, each with words (W3C WebVTT: a browser skips what it cannot read).</summary>
public static partial class WebVtt
{
    private const string Form = "write `00:01.000 --> 00:04.500`: minutes, seconds and thousandths, with points";

    /// <summary>What is wrong, in the order of the file.</summary>
    public static IReadOnlyList<CaptionProblem> Check(SourceText source)
    {
        var problems = new List<CaptionProblem>();
        var lines = Lines(source.Content).ToList();
        var (cues, last) = (0, 0.0);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = Text(source, lines[i]);
            if (!line.Contains("-->", StringComparison.Ordinal))
                continue;
            cues++;
            var problem = CheckTimes(line, ref last);
            if (problem is null && (i + 1 == lines.Count || string.IsNullOrWhiteSpace(Text(source, lines[i + 1]))))
                problem = ("the caption has no words", "write them on the line below the times, or remove the times");
            if (problem is { } found)
                problems.Add(new CaptionProblem(lines[i], found.Message, found.Help));
        }

        if (cues == 0)
            problems.Add(new CaptionProblem(lines[0], "there are no captions in the file", Form));
        return problems;
    }

    private static (string Message, string Help)? CheckTimes(string line, ref double last)
    {
        var times = Times().Match(line);
        if (!times.Success)
            return ("the times of the caption cannot be read", Form);
        var (from, to) = (Seconds(times, "from"), Seconds(times, "to"));
        var before = last;
        last = Math.Max(last, from);
        return to <= from ? ("the caption ends before it begins", "write the time when it begins first")
            : from < before
                ? ("the caption begins before the one above it", "write captions in the order in which they are shown")
            : null;
    }

    private static double Seconds(Match times, string which) =>
        (3600 * Number(times, which + "H")) + (60 * Number(times, which + "M")) + Number(times, which + "S");

    private static double Number(Match times, string group) =>
        times.Groups[group] is { Success: true, Value: var value }
            ? double.Parse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : 0;

    private static string Text(SourceText source, TextSpan line) => source.Content.Substring(line.Start, line.Length);

    private static IEnumerable<TextSpan> Lines(string text)
    {
        var start = 0;
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            yield return TextSpan.Between(start, end);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
    }

    [GeneratedRegex(
        @"\A\s*(?:(?<fromH>\d{2,}):)?(?<fromM>[0-5]\d):(?<fromS>[0-5]\d\.\d{3})\s+-->\s+(?:(?<toH>\d{2,}):)?(?<toM>[0-5]\d):(?<toS>[0-5]\d\.\d{3})(?:\s.*)?\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Times();
}
