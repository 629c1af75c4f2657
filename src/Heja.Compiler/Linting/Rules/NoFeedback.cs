using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Linting.Rules;

/// <summary>People learn from why, not from right or wrong.</summary>
public sealed class NoFeedback : LintRule
{
    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.NoFeedback;

    /// <inheritdoc />
    public override void Check(LintedText text, LintReport report)
    {
        foreach (var question in text.AllBlocks.OfType<Question>())
        {
            if (
                question.WhenRight.IsEmpty
                && question.WhenWrong.IsEmpty
                && question.Options.All(option => option.Feedback.IsEmpty)
            )
                report.Add(
                    question.Location,
                    $"the question `{question.Identifier.Id}` has no feedback",
                    "say why under an option (`  > …`), or for all (`> right: …` and `> wrong: …`)"
                );
        }
    }
}
