using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;
using Heja.Compiler.Syntax.Markdown;
using Block = Heja.Compiler.Model.Prose.Block;

namespace Heja.Compiler.Blocks;

/// <summary>Statements on a labelled scale. There is no right answer, and the ratings stay in the browser, unless the learner sends them.</summary>
public sealed class RateBlock : BlockType, IBlockTemplate
{
    /// <inheritdoc />
    public override string Name => "rate";

    /// <inheritdoc />
    public string Template => "blocks/rate.html";

    /// <inheritdoc />
    public override ImmutableArray<string> Attributes => ["min", "max", "low", "high", "share"];

    /// <inheritdoc />
    public override IdRule Id => IdRule.Required;

    /// <inheritdoc />
    public override bool IsKept => true;

    /// <inheritdoc />
    public override Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        if (KeptItems.Find(directive) is not { } list)
        {
            scope.Report(
                BindingCodes.MissingContent,
                scope.At(directive.OpeningLine),
                "the block `rate` has no statements",
                "write them as a list, `- ` before each"
            );
            return null;
        }

        // A translation's ratings have keys of their own where the author gave no ids: they are in browsers already.
        var statements = KeptItems.Bind(scope, list, "statement", source: []);
        var identifier = AttributeReading.Identifier(scope, directive);
        var place = scope.At(directive.OpeningLine);
        var blocks = ContentBinder.Bind(scope, KeptItems.Others(directive, list));
        return new Rating(
            place,
            scope.Anchor("#" + identifier.FirstName),
            identifier,
            blocks,
            [.. statements.Select(statement => statement.Item)],
            BindScale(scope, directive.Attributes)
        )
        {
            IsShareable = Sharing.Bind(scope, directive, identifier),
        };
    }

    /// <inheritdoc />
    public TemplateValues Describe(NamedBlock block, LessonRenderer renderer)
    {
        var rating = (Rating)block;
        var values = Enumerable.Range(rating.Scale.Min, rating.Scale.Max - rating.Scale.Min + 1);
        return new TemplateValues
        {
            ["id"] = rating.Identifier.Id,
            ["at"] = rating.Anchor,
            ["body"] = renderer.Blocks(rating.Blocks),
            ["statements"] = TemplateValues.List(
                rating.Statements,
                statement => new TemplateValues
                {
                    ["index"] = statement.Key,
                    ["html"] = renderer.Inlines(statement.Text),
                }
            ),
            ["values"] = TemplateValues.List(values, value => value),
            ["low"] = rating.Scale.Low,
            ["high"] = rating.Scale.High,
            ["share"] = rating.IsShareable,
        };
    }

    private static Scale BindScale(LessonScope scope, AttributeList attributes)
    {
        var min = AttributeReading.Number(scope, attributes, "min", 1, 0, 10);
        var max = AttributeReading.Number(scope, attributes, "max", 5, 1, 10);
        if (max <= min && (attributes["max"] ?? attributes["min"]) is { } wrong)
            scope.Report(
                BindingCodes.InvalidAttribute,
                scope.At(wrong.Span),
                "the scale ends before it begins",
                $"write `min={Math.Min(min, 1)} max=5`"
            );
        return new Scale(min, max, attributes["low"]?.Value ?? string.Empty, attributes["high"]?.Value ?? string.Empty);
    }
}
