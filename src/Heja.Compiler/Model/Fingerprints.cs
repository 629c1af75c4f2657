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
            question.Options.Select(option => $"{option.Identity}\t{Right(question, option)}")
        );

    private static string Right(Question question, Option option) =>
        option.Place is { } place ? place.ToString(CultureInfo.InvariantCulture)
        : !question.Groups.IsEmpty ? question.Groups[option.Group].Identity
        : option.IsRight ? "1"
        : "0";
}
