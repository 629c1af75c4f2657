using System.Globalization;
using System.Text;

namespace Heja.Compiler.Fixing;

/// <summary>What a fix changes, as <c>git diff</c> shows it and <c>git apply</c> reads it. Lines end with <c>\n</c>; a <c>\r</c> is text.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    private const string NoNewLine = "\\ No newline at end of file\n";

    /// <summary>The difference of one file.</summary>
    /// <param name="file">Before and after.</param>
    /// <param name="path">What to call it.</param>
    public static string Of(FixedFile file, string path)
    {
        var mark = file.HasMark ? "\uFEFF" : string.Empty;
        var lines = Compare(Lines(mark + file.Before), Lines(mark + file.After));
        var text = new StringBuilder($"--- a/{path}\n+++ b/{path}\n");
        var at = lines.FindIndex(IsChange);
        while (at >= 0)
        {
            var start = Math.Max(0, at - Context);
            var last = at;
            for (var i = at; i < lines.Count && i <= last + (2 * Context) + 1; i++)
                last = IsChange(lines[i]) ? i : last;
            var end = Math.Min(lines.Count, last + Context + 1);
            WriteHunk(lines, start, end, text);
            at = lines.FindIndex(end, IsChange);
        }

        return text.ToString();
    }

    private static bool IsChange((char Sign, string Text) line) => line.Sign != ' ';

    private static void WriteHunk(List<(char Sign, string Text)> lines, int start, int end, StringBuilder text)
    {
        var hunk = lines[start..end];
        text.Append("@@ -")
            .Append(Range(lines[..start], hunk, '+'))
            .Append(" +")
            .Append(Range(lines[..start], hunk, '-'))
            .Append(" @@\n");
        foreach (var (sign, line) in hunk)
            text.Append(sign).Append(line).Append(line.EndsWith('\n') ? string.Empty : "\n" + NoNewLine);
    }

    private static string Range(
        List<(char Sign, string Text)> before,
        List<(char Sign, string Text)> hunk,
        char other
    ) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{before.Count(line => line.Sign != other) + 1},{hunk.Count(line => line.Sign != other)}"
        );

    // A fix changes single lines or puts one in: the first lines that are the same again are the same.
    private static List<(char Sign, string Text)> Compare(List<string> before, List<string> after)
    {
        var lines = new List<(char, string)>();
        var (i, j) = (0, 0);
        while (i < before.Count || j < after.Count)
        {
            if (i < before.Count && j < after.Count && before[i] == after[j])
            {
                lines.Add((' ', before[i]));
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var isPutIn = i == before.Count || (j + 1 < after.Count && after[j + 1] == before[i]);
            if (!isPutIn)
                lines.Add(('-', before[i++]));
            if (j < after.Count)
                lines.Add(('+', after[j++]));
        }

        return lines;
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
