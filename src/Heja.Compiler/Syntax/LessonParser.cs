using System.Buffers;
using System.Text.RegularExpressions;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Syntax.Markdown;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Text;

namespace Heja.Compiler.Syntax;

/// <summary>From the text of a lesson or slot to syntax: front matter, Markdown, and what is wrong with their form.</summary>
public static partial class LessonParser
{
    private static readonly SearchValues<char> Nesting = SearchValues.Create(" \t>-+*");

    /// <summary>Parses a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="isSlot">A slot has no front matter, a lesson must have it.</param>
    /// <param name="diagnostics">Where what is wrong goes.</param>
    public static LessonSyntax Parse(SourceText source, bool isSlot, DiagnosticBag diagnostics)
    {
        var before = diagnostics.Count;
        var (frontMatter, bodyStart) = ReadFrontMatter(source, isSlot, diagnostics);
        var values = ValuePlaceholders.Hide(Blank(source.Content, bodyStart));
        if (!MarkdownReader.TryRead(values.Text, out var document, out var deepest))
            ReportTooDeep(source, deepest ?? MostIndented(source, bodyStart), diagnostics);
        SyntaxChecks.Check(source, document, diagnostics);
        return new LessonSyntax(source, frontMatter, document, values, diagnostics.Count == before);
    }

    /// <summary>Where the line begins that closes the front matter; the file must have one.</summary>
    public static int FrontMatterEnd(string content)
    {
        var yaml = FrontMatter().Match(content).Groups["yaml"];
        return yaml.Index + yaml.Length;
    }

    private static (YamlMap? Map, int BodyStart) ReadFrontMatter(
        SourceText source,
        bool isSlot,
        DiagnosticBag diagnostics
    )
    {
        var match = FrontMatter().Match(source.Content);
        if (isSlot && match.Success)
        {
            diagnostics.Add(
                MarkdownCodes.UnexpectedFrontMatter,
                new SourceLocation(source, new TextSpan(0, 3)),
                "a slot's file has no front matter",
                "remove the lines from `---` to `---`"
            );
        }

        if (isSlot)
            return (null, match.Length);
        if (match.Success)
        {
            var yaml = match.Groups["yaml"];
            return (YamlReader.ReadMap(source, new TextSpan(yaml.Index, yaml.Length), diagnostics), match.Length);
        }

        diagnostics.Add(
            MarkdownCodes.MissingFrontMatter,
            new SourceLocation(source, new TextSpan(0, Math.Min(3, source.Content.Length))),
            source.Content.StartsWith("---", StringComparison.Ordinal)
                ? "the front matter is never closed"
                : "the lesson has no front matter",
            "begin the file with a line of `---`, then `title:` and `minutes:`, then a line of `---`"
        );
        return (null, 0);
    }

    private static int MostIndented(SourceText source, int bodyStart) =>
        source
            .LineStarts.Where(start => start >= bodyStart)
            .MaxBy(start => source.Content.AsSpan(start).IndexOfAnyExcept(Nesting));

    private static void ReportTooDeep(SourceText source, int place, DiagnosticBag diagnostics) =>
        diagnostics.Add(
            MarkdownCodes.TooDeep,
            new SourceLocation(source, new TextSpan(place, 1)),
            "quotes, lists and blocks stand too deep inside each other",
            "take some of them out of the others"
        );

    // Offsets must stay true, so the front matter is painted over, not cut away.
    private static string Blank(string text, int length) =>
        string.Concat(
            string.Create(
                length,
                text,
                (span, all) =>
                {
                    for (var i = 0; i < span.Length; i++)
                        span[i] = all[i] is '\n' or '\r' ? all[i] : ' ';
                }
            ),
            text.AsSpan(length)
        );

    [GeneratedRegex(
        @"\A---[ \t]*(?:\r\n|\r|\n)(?<yaml>(?:[^\r\n]*(?:\r\n|\r|\n))*?)---[ \t]*(?:\r\n|\r|\n|\z)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex FrontMatter();
}
