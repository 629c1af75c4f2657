using System.Collections.Immutable;
using System.Globalization;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Binding.Content;

/// <summary>The three parts of a team lesson: alone, together, onward.</summary>
internal static class TeamParts
{
    private static readonly string[] Roles = ["alone", "together", "onward"];

    public static ImmutableArray<Block> Bind(LessonScope scope, ImmutableArray<Block> blocks)
    {
        var (before, sections) = SectionBinder.Cut(scope, blocks);
        var roles = sections.Select(section => Array.Find(Roles, section.Attributes.HasClass) ?? string.Empty).ToList();
        if (!roles.SequenceEqual(Roles))
            scope.Report(
                BindingCodes.TeamParts,
                sections.Length > 0 ? sections[^1].Heading.Location : scope.At(default(Text.TextSpan)),
                roles.Count == 0
                    ? "the team lesson has no parts"
                    : $"the parts of the team lesson are {string.Join(", ", roles)}",
                "write three headings in this order: `## … {.alone minutes=5}`, `## … {.together minutes=15}`, `## … {.onward minutes=5}`"
            );
        return [.. before, .. sections.Select((section, i) => BindPart(scope, section, roles[i]))];
    }

    private static Part BindPart(LessonScope scope, Section section, string role)
    {
        if (section.Attributes["minutes"] is null)
            scope.Report(
                BindingCodes.InvalidAttribute,
                section.Heading.Location,
                "the part does not say how long it takes",
                $"write `{{.{role} minutes=5}}` at the end of the heading"
            );
        var minutes = AttributeReading.Number(scope, section.Attributes, "minutes", 5, 1, 240);
        var within = BindWithin(scope, section, role);
        return new Part(
            section.Heading.Location,
            section.Heading.Anchor,
            role,
            section.Heading,
            minutes,
            within,
            section.Blocks
        );
    }

    private static TimeSpanText? BindWithin(LessonScope scope, Section section, string role)
    {
        if (section.Attributes["within"] is not { } within)
            return null;
        var value = within.Value;
        if (
            role == "onward"
            && value.Length is 2 or 3
            && value[^1] is 'd' or 'w'
            && int.TryParse(value[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count > 0
        )
            return new TimeSpanText(count, value[^1]);
        scope.Report(
            BindingCodes.InvalidAttribute,
            scope.At(within.Span),
            role == "onward" ? "`within` takes days or weeks" : "`within` stands on the part `.onward` only",
            role == "onward" ? "write `within=3d` or `within=2w`" : "remove it"
        );
        return null;
    }
}
