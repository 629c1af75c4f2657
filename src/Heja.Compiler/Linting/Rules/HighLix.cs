using System.Collections.Immutable;
using System.Globalization;
using Heja.Compiler.Diagnostics;

namespace Heja.Compiler.Linting.Rules;

/// <summary>
/// A lesson that is hard to read. LIX was made for Swedish and compares texts in languages near it; of a short text it says nothing.
/// </summary>
public sealed class HighLix : LintRule
{
    private const int FewestWords = 100;

    private static readonly ImmutableHashSet<string> Languages = ["sv", "nb", "nn", "no", "da", "en"];

    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.Lix;

    /// <summary>LIX.</summary>
    public override int? Limit => 45;

    /// <inheritdoc />
    public override void Check(LintedText text, LintReport report)
    {
        if (text.Lesson is null || !Languages.Contains(text.Language.Split('-')[0]))
            return;
        var sentences = Passage.Of(text.AllBlocks).SelectMany(passage => passage.Sentences).ToList();
        var words = sentences.Sum(sentence => sentence.Words.Count);
        var lix = Lix.Of(words, sentences.Count, sentences.Sum(sentence => sentence.LongWords));
        if (words >= FewestWords && lix > report.Limit)
            report.Add(
                text.FrontMatter("title"),
                string.Create(CultureInfo.InvariantCulture, $"the lesson has LIX {lix:0.0}, over {report.Limit}"),
                "write shorter sentences and shorter words"
            );
    }
}
