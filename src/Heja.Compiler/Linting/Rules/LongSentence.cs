using Heja.Compiler.Diagnostics;

namespace Heja.Compiler.Linting.Rules;

/// <summary>A sentence that has to be read twice.</summary>
public sealed class LongSentence : LintRule
{
    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.LongSentence;

    /// <summary>Words.</summary>
    public override int? Limit => 40;

    /// <inheritdoc />
    public override void Check(LintedText text, LintReport report)
    {
        foreach (var passage in text.Passages)
        {
            foreach (var sentence in passage.Sentences.Where(sentence => sentence.Words.Count > report.Limit))
                report.Add(
                    passage.PlaceOf(sentence),
                    $"the sentence has {sentence.Words.Count} words, and {report.Limit} are many",
                    "make two or three of it"
                );
        }
    }
}
