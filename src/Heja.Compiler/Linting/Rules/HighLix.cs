using System.Collections.Immutable;
using System.Globalization;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Text;

namespace Heja.Compiler.Linting.Rules;

/// <summary>
/// A lesson, or one paragraph of it, that is hard to read. LIX was made for Swedish and compares texts in languages near it; of a
/// short text it says nothing.
/// </summary>
public sealed class HighLix : LintRule
{
    private const int FewestWords = 100;
    private const int FewestWordsOfParagraph = 51;

    private static readonly ImmutableHashSet<string> Languages = ["sv", "nb", "nn", "no", "da", "en"];

    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.Lix;

    /// <summary>LIX.</summary>
    public override int? Limit => 45;

    /// <inheritdoc />
    public override void Check(LintedText text, LintReport report)
    {
        if (!Languages.Contains(text.Language.Split('-')[0]))
            return;
        var all = text.Passages.SelectMany(passage => passage.Sentences).ToList();
        if (text.Lesson is not null && all.Sum(sentence => sentence.Words.Count) >= FewestWords)
            Check("lesson", all, text.FrontMatter("title"), report);
        foreach (var passage in text.Passages.Where(passage => passage.Block is Paragraph))
        {
            if (passage.WordCount >= FewestWordsOfParagraph)
                Check("paragraph", passage.Sentences, passage.PlaceOf(passage.Sentences[0]), report);
        }
    }

    private static void Check(
        string what,
        IReadOnlyCollection<Sentence> sentences,
        SourceLocation place,
        LintReport report
    )
    {
        var lix = Lix.Of(sentences);
        if (lix > report.Limit)
            report.Add(
                place,
                string.Create(CultureInfo.InvariantCulture, $"the {what} has LIX {lix:0.0}, over {report.Limit}"),
                "write shorter sentences and shorter words"
            );
    }
}
