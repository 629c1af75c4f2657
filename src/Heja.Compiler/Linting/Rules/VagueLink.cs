using System.Collections.Immutable;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Text;

namespace Heja.Compiler.Linting.Rules;

/// <summary>Links are also read one by one, in a list of links: their words alone must say where they lead (WCAG 2.2, 2.4.9).</summary>
public sealed class VagueLink : LintRule
{
    private static readonly ImmutableHashSet<string> Empty = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "här",
            "klicka",
            "klicka här",
            "tryck här",
            "se här",
            "mer",
            "läs mer",
            "läs mer här",
            "länk",
            "länken",
            "den här länken",
            "here",
            "click",
            "click here",
            "press here",
            "see here",
            "more",
            "read more",
            "read more here",
            "learn more",
            "link",
            "this link",
            "هنا",
            "انقر هنا",
            "اضغط هنا",
            "المزيد",
            "اقرأ المزيد",
            "رابط",
            "الرابط",
        ]
    );

    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.VagueLink;

    /// <inheritdoc />
    public override void Check(LintedText text, LintReport report)
    {
        foreach (var (words, address) in text.AllBlocks.SelectMany(Links))
        {
            if (Empty.Contains(words.Trim(' ', '.', ':', '!', '…', '>', '»', '→')))
                report.Add(
                    LinkPlaces.Words(address),
                    $"the words `{words}` do not say where the link leads",
                    "let the words name what is behind it, for example `[Boverkets vägledning](https://…)`"
                );
        }
    }

    private static IEnumerable<(string Words, SourceLocation Address)> Links(Block block)
    {
        foreach (var inline in RunningText.Of(block).SelectMany(RunningText.Descend))
        {
            if (inline is WebLink web)
                yield return (PlainText.Of(web.Children), web.Target.Location);
            else if (inline is LessonLink lesson)
                yield return (PlainText.Of(lesson.Children), lesson.Location);
        }
    }
}
