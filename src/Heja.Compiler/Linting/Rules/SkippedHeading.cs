using System.Collections.Immutable;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Linting.Rules;

/// <summary>People who listen go from heading to heading: a level that is skipped sounds as if something were missing.</summary>
public sealed class SkippedHeading : LintRule
{
    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.SkippedHeading;

    /// <inheritdoc />
    public override void Check(LintedText text, LintReport report)
    {
        // The lesson's title is the first level. What stands above a slot is another file's.
        var level = text.Lesson is null ? 6 : 1;
        foreach (var heading in Headings(text.Blocks))
        {
            if (heading.Level > level + 1)
                report.Add(
                    heading.Location,
                    $"the heading is of level {heading.Level}, and the one above it of level {level}",
                    $"begin it with `{new string('#', level + 1)}`"
                );
            level = heading.Level;
        }
    }

    // The headings of callouts and questions belong to their blocks, and get the level they need when the page is made.
    private static IEnumerable<Heading> Headings(ImmutableArray<Block> blocks) =>
        blocks.SelectMany(block =>
            block switch
            {
                Heading heading => [heading],
                Part part => Headings(part.Blocks).Prepend(part.Title),
                Sectioned sectioned => sectioned.Parts.SelectMany(part => Headings(part.Blocks).Prepend(part.Title)),
                Scene scene => Headings(scene.Blocks).Prepend(scene.Title),
                Slot slot => Headings(slot.Default),
                Condition condition => Headings(condition.Blocks),
                _ => Enumerable.Empty<Heading>(),
            }
        );
}
