using System.Globalization;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Model;

/// <summary>Tells a question from the same question corrected (docs/saved-state.md).</summary>
public static class Fingerprints
{
    /// <summary>Three base64url characters over type, what makes an answer right.</summary>
    public static string Of(Question question) =>
        StateKeys.Fingerprint(
            question.Name,
            question.Range is { } range
                ? Bounds(range)
                : question.Options.Select(option => option.Identity + Right(question, option))
        );

    private static IEnumerable<string> Bounds(NumberRange range)
    {
        if (range.Min is { } min)
            yield return $"min\t{NumberRange.Text(min)}";
        if (range.Max is { } max)
            yield return $"max\t{NumberRange.Text(max)}";
    }

    private static string Right(Question question, Option option) =>
        // A gap may get more right answers without becoming another gap.
        !option.Accepted.IsEmpty ? string.Empty
        : option.Place is { } place ? string.Create(CultureInfo.InvariantCulture, $"\t{place}")
        : !question.Groups.IsEmpty ? $"\t{question.Groups[option.Group].Identity}"
        : option.IsRight ? "\t1"
        : "\t0";
}
