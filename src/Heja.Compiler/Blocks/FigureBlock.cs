using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Blocks;

/// <summary>One picture with caption and credit; what else stands in it describes the picture at length.</summary>
public sealed class FigureBlock : BlockType, IBlockTemplate
{
    /// <inheritdoc />
    public override string Name => "figure";

    /// <inheritdoc />
    public string Template => "blocks/figure.html";

    /// <inheritdoc />
    public override ImmutableArray<string> Attributes => ["credit"];

    /// <inheritdoc />
    public override bool Hides => true;

    /// <inheritdoc />
    public override Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        var (before, known) = (scope.Diagnostics.Count, scope.Pictures.Count);
        var blocks = ContentBinder.Bind(scope, directive);
        var figure = blocks.OfType<Figure>().FirstOrDefault();
        var place = scope.At(directive.OpeningLine);
        if (scope.Pictures.Count > known + 1)
            scope.Report(
                BindingCodes.UnexpectedContent,
                scope.Pictures[known + 1].Location,
                "the block `figure` has more than one picture",
                "write a `figure` for each of them"
            );
        else if (figure is null && scope.Diagnostics.Count == before)
            scope.Report(
                BindingCodes.MissingContent,
                place,
                "the block `figure` has no picture",
                "write `![What it shows](media/name.svg)` on a line of its own, with empty lines around it"
            );
        var id = AttributeReading.LocalId(scope, directive);
        return figure is null
            ? null
            : new DescribedFigure(
                place,
                scope.Anchor(directive),
                id,
                figure,
                directive.Attributes["credit"]?.Value,
                [.. blocks.Where(block => block != figure)]
            );
    }

    /// <inheritdoc />
    public TemplateValues Describe(NamedBlock block, LessonRenderer renderer)
    {
        var described = (DescribedFigure)block;
        return new TemplateValues
        {
            ["id"] = described.Id is null ? null : renderer.DomId(described.Id),
            ["at"] = described.Anchor,
            ["picture"] = renderer.Image(described.Figure.Picture),
            ["caption"] = described.Figure.Caption,
            ["credit"] = described.Credit,
            ["description"] = described.Description.IsEmpty ? null : renderer.Blocks(described.Description),
        };
    }
}
