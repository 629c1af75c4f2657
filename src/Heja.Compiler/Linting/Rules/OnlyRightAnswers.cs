using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Linting.Rules;

/// <summary>A choice in which everything is right asks nothing.</summary>
public sealed class OnlyRightAnswers : LintRule
{
    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.OnlyRightAnswers;

    /// <inheritdoc />
    public override void Check(LintedText text, LintReport report)
    {
        foreach (var question in text.AllBlocks.OfType<Question>())
        {
            if (question.Options.Length > 0 && question.Options.All(option => option.IsRight))
                report.Add(
                    question.Location,
                    $"every option of the question `{question.Identifier.Id}` is right",
                    "add an option that somebody could choose by mistake, or make it a list"
                );
        }
    }
}
