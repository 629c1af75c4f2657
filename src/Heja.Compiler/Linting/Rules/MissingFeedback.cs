using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Linting.Rules;

/// <summary>When some options say why, one that is silent was probably forgotten.</summary>
public sealed class MissingFeedback : LintRule
{
    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.MissingFeedback;

    /// <inheritdoc />
    public override void Check(LintedText text, LintReport report)
    {
        foreach (var question in text.AllBlocks.OfType<Question>())
        {
            if (question.Options.All(option => option.Feedback.IsEmpty))
                continue;
            foreach (var option in question.Options.Where(option => IsSilent(question, option)))
                report.Add(
                    option.Location,
                    $"`{PlainText.Of(option.Text)}` has no feedback, and others have",
                    "write a quote under it (`  > …`), or one for all that begins with `> wrong:`"
                );
        }
    }

    // Items to sort are neither right nor wrong in themselves: what is said of the whole answer is said of them.
    private static bool IsSilent(Question question, Option option)
    {
        if (!option.Feedback.IsEmpty)
            return false;
        var isSorted = !question.Groups.IsEmpty;
        return (isSorted || !option.IsRight ? question.WhenWrong : question.WhenRight).IsEmpty;
    }
}
