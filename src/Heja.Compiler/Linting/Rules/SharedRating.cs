using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Linting.Rules;

/// <summary>
/// What people say of themselves changes when it can be sent with their name, and an employer should not collect it by the way
/// (GDPR article 5.1 c). Where the learner may send a rating, somebody must have meant it.
/// </summary>
public sealed class SharedRating : LintRule
{
    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.SharedRating;

    /// <inheritdoc />
    public override void Check(LintedText text, LintReport report)
    {
        // A translation takes it from its source.
        if (text.Source is not null)
            return;
        foreach (var rating in text.AllBlocks.OfType<Kept>())
        {
            if (rating is { Name: "rate", IsShareable: true })
                report.Add(
                    rating.Location,
                    $"the ratings of `{rating.Identifier.Id}` can be sent to the LMS with the learner's name",
                    "remove `share=ask`, or say in a comment who needs them and why (`<!-- heja: allow shared-rating because … -->`)"
                );
        }
    }
}
