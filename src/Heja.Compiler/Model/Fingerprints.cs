using System.Globalization;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Model;

/// <summary>Tells a question from the same question corrected (docs/saved-state.md).</summary>
public static class Fingerprints
{
    /// <summary>Three base64url characters over type, sorted option identities and what is right.</summary>
    public static string Of(Question question) =>
        StateKeys.Fingerprint(
            question.Name,
            question.Options.Select(option =>
                (
                    option.Identity,
                    question.Groups.IsEmpty
                        ? (option.IsRight ? 1 : 0).ToString(CultureInfo.InvariantCulture)
                        : question.Groups[option.Group].Identity
                )
            )
        );
}
