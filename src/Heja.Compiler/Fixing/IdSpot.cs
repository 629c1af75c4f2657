using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Syntax;
using Heja.Compiler.Syntax.Markdown;
using Heja.Compiler.Syntax.Yaml;
using Markdig.Syntax;

namespace Heja.Compiler.Fixing;

/// <summary>A block or scene that must have an id.</summary>
/// <param name="Type">The block's name, or <c>scene</c>.</param>
/// <param name="Id">Its id, or null.</param>
/// <param name="Words">What an id is made from.</param>
/// <param name="At">Where an id goes.</param>
/// <param name="InBraces">There are braces already; <paramref name="At"/> is after the first.</param>
internal sealed record IdSpot(string Type, string? Id, string Words, int At, bool InBraces)
{
    private const int MostLetters = 300;

    /// <summary>What must have an id in a lesson, in order.</summary>
    public static ImmutableArray<IdSpot> Of(LessonSyntax lesson, IReadOnlyDictionary<string, BlockType> types)
    {
        var isScenario = lesson.FrontMatter?["kind"] is YamlScalar { Text: "scenario" };
        return
        [
            .. lesson
                .Document.Descendants<Block>()
                .OrderBy(block => block.Span.Start)
                .Select(block =>
                    block switch
                    {
                        DirectiveBlock directive => OfBlock(lesson, directive, types),
                        HeadingBlock heading when isScenario => OfScene(lesson, heading),
                        _ => null,
                    }
                )
                .OfType<IdSpot>(),
        ];
    }

    /// <summary>Writes the id.</summary>
    public TextEdit Write(string id, string text)
    {
        if (!InBraces)
            return new TextEdit(At, 0, $" {{#{id}}}");
        var isAlone = text[At] is '}' or ' ' or '\t';
        return new TextEdit(At, 0, isAlone ? $"#{id}" : $"#{id} ");
    }

    private static IdSpot? OfBlock(
        LessonSyntax lesson,
        DirectiveBlock directive,
        IReadOnlyDictionary<string, BlockType> types
    )
    {
        if (types.GetValueOrDefault(directive.Name) is not { Id: IdRule.Required })
            return null;
        var hasBraces = directive.Attributes.Span.Length > 0;
        return new IdSpot(
            directive.Name,
            directive.Attributes["#"]?.Value,
            Slice(lesson, directive.OpeningLine.End, directive.Span.End + 1),
            hasBraces ? directive.Attributes.Span.Start + 1 : directive.NameSpan.End,
            hasBraces
        );
    }

    private static IdSpot? OfScene(LessonSyntax lesson, HeadingBlock heading)
    {
        var line = lesson.Source.Content.Substring(heading.Span.Start, heading.Span.Length).TrimEnd();
        var open = line.LastIndexOf('{');
        if (open < 0 || line[^1] != '}' || line.Contains('\n', StringComparison.Ordinal))
            return null;
        var attributes = AttributeList.Parse(line[open..], heading.Span.Start + open);
        return attributes.BrokenAt is null && attributes.HasClass("scene")
            ? new IdSpot("scene", attributes["#"]?.Value, line[..open], attributes.Span.Start + 1, InBraces: true)
            : null;
    }

    private static string Slice(LessonSyntax lesson, int start, int end) =>
        lesson.Source.Content.Substring(start, Math.Clamp(end - start, 0, MostLetters));
}
