using System.Globalization;
using System.Text.RegularExpressions;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Questions;

/// <summary>Which numbers are right, as attributes say it: <c>answer</c> and <c>tolerance</c>, or <c>min</c> and <c>max</c>.</summary>
internal static partial class WrittenRange
{
    // What the saved state has room for (docs/saved-state.md).
    private const int MostDigits = 9;
    private const int MostDecimals = 15;

    /// <summary>Null when nothing is said, and after a diagnostic.</summary>
    public static NumberRange? Bind(LessonScope scope, DirectiveBlock directive)
    {
        var before = scope.Diagnostics.Count;
        var attributes = directive.Attributes;
        var answer = Read(scope, attributes, "answer");
        var tolerance = Read(scope, attributes, "tolerance");
        var (min, max) = (Read(scope, attributes, "min"), Read(scope, attributes, "max"));
        if (scope.Diagnostics.Count > before)
            return null;
        if (answer is not null && (attributes["min"] ?? attributes["max"]) is { } bound)
            Report(
                scope,
                bound,
                $"`{bound.Key}` cannot stand beside `answer`",
                "write `answer` with `tolerance`, or `min` and `max`"
            );
        else if (answer is null && attributes["tolerance"] is { } alone)
            Report(scope, alone, "`tolerance` stands without `answer`", "write `answer=12 tolerance=0.5`");
        else if (tolerance < 0 && attributes["tolerance"] is { } negative)
            Report(scope, negative, "`tolerance` is below zero", "write how far from the answer is still right");
        else if (min > max && attributes["min"] is { } above)
            Report(scope, above, "`min` is above `max`", "no number is right then: change one of them");
        if (scope.Diagnostics.Count > before)
            return null;
        return answer is not null ? new NumberRange(answer - (tolerance ?? 0), answer + (tolerance ?? 0), answer)
            : min is not null || max is not null ? new NumberRange(min, max, null)
            : null;
    }

    private static decimal? Read(LessonScope scope, AttributeList attributes, string key)
    {
        if (attributes[key] is not { } attribute)
            return null;
        var text = Spaces().Replace(attribute.Value, string.Empty).Replace(',', '.').Replace('\u2212', '-');
        if (Form().Match(text) is { Success: true } form && Fits(form.Groups[1].Value, form.Groups[2].Value))
            return decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
        Report(
            scope,
            attribute,
            $"`{key}` takes a number of at most {MostDigits} digits",
            $"write `{key}=12` or `{key}=0.5`"
        );
        return null;
    }

    private static bool Fits(string whole, string fraction)
    {
        var decimals = fraction.TrimEnd('0');
        return decimals.Length <= MostDecimals && (whole + decimals).TrimStart('0').Length <= MostDigits;
    }

    private static void Report(LessonScope scope, BlockAttribute attribute, string message, string help) =>
        scope.Report(BindingCodes.InvalidAttribute, scope.At(attribute.Span), message, help);

    [GeneratedRegex(@"^-?([0-9]{1,20})(?:\.([0-9]{1,20}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\s", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
