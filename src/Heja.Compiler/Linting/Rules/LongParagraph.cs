using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Linting.Rules;

/// <summary>On a phone a long paragraph is a wall.</summary>
public sealed class LongParagraph : LintRule
{
    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.LongParagraph;

    /// <summary>Words.</summary>
    public override int? Limit => 120;

    /// <inheritdoc />
    public override void Check(LintedText text, LintReport report)
    {
        foreach (var passage in text.Passages.Where(passage => passage.Block is Paragraph))
        {
            if (passage.WordCount > report.Limit)
                report.Add(
                    passage.PlaceOf(passage.Sentences[0]),
                    $"the paragraph has {passage.WordCount} words, and {report.Limit} are many",
                    "divide it where a new thought begins, or make a list of it"
                );
        }
    }
}
