using System.Collections.Immutable;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax.Markdown;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding.Content;

/// <summary>Cuts a lesson at those of its headings that begin a part or a scene.</summary>
internal static class SectionBinder
{
    private static readonly string[] SectionClasses = ["alone", "together", "onward", "scene", "end"];

    public static ImmutableArray<Block> Bind(LessonScope scope, ImmutableArray<Block> blocks)
    {
        CheckAttributes(scope);
        return scope.Kind switch
        {
            LessonKind.Team => TeamParts.Bind(scope, blocks),
            LessonKind.Scenario => Scenes.Bind(scope, blocks),
            _ => blocks,
        };
    }

    /// <summary>What stands before the first section, and each section's heading, attributes and blocks.</summary>
    public static (ImmutableArray<Block> Before, ImmutableArray<Section> Sections) Cut(
        LessonScope scope,
        ImmutableArray<Block> blocks
    )
    {
        var starts = Enumerable.Range(0, blocks.Length).Where(i => IsSection(scope, blocks[i])).ToList();
        if (starts.Count == 0)
            return (blocks, []);
        var sections = starts.Select(
            (start, n) =>
            {
                var end = n + 1 < starts.Count ? starts[n + 1] : blocks.Length;
                var heading = (Heading)blocks[start];
                return new Section(heading, scope.HeadingAttributes[heading], blocks[(start + 1)..end]);
            }
        );
        return (blocks[..starts[0]], [.. sections]);
    }

    private static bool IsSection(LessonScope scope, Block block) =>
        block is Heading heading
        && scope.HeadingAttributes.TryGetValue(heading, out var attributes)
        && SectionClasses.Any(attributes.HasClass);

    private static void CheckAttributes(LessonScope scope)
    {
        string[] classes = scope.Kind switch
        {
            LessonKind.Team => ["alone", "together", "onward"],
            LessonKind.Scenario => ["scene", "end"],
            _ => [],
        };
        string[] keys = scope.Kind == LessonKind.Team ? ["minutes", "within"] : [];
        foreach (var attribute in scope.HeadingAttributes.Values.SelectMany(attributes => attributes.Items))
        {
            if (attribute.Key == "." && !classes.Contains(attribute.Value))
                Report(
                    scope,
                    attribute,
                    $"a heading of this lesson cannot be `.{attribute.Value}`",
                    attribute.Value,
                    classes
                );
            else if (attribute.Key is not ("." or "#") && !keys.Contains(attribute.Key))
                Report(
                    scope,
                    attribute,
                    $"a heading of this lesson has no attribute `{attribute.Key}`",
                    attribute.Key,
                    keys
                );
        }
    }

    private static void Report(
        LessonScope scope,
        BlockAttribute attribute,
        string message,
        string written,
        string[] known
    ) =>
        scope.Report(
            BindingCodes.UnknownAttribute,
            scope.At(attribute.Span),
            message,
            known.Length == 0
                ? "remove it, or write `kind: team` or `kind: scenario` in the front matter"
                : NearMiss.Suggest(written, known)
        );
}

/// <summary>A heading with attributes and what stands under it.</summary>
internal sealed record Section(Heading Heading, AttributeList Attributes, ImmutableArray<Block> Blocks);
