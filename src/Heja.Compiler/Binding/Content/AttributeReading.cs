using System.Collections.Immutable;
using System.Globalization;
using Heja.Compiler.Model;
using Heja.Compiler.Syntax.Markdown;

namespace Heja.Compiler.Binding.Content;

/// <summary>Attributes as numbers, words and ids.</summary>
internal static class AttributeReading
{
    /// <summary>A whole number within bounds; the fallback when it is absent or, after a diagnostic, wrong.</summary>
    public static int Number(LessonScope scope, AttributeList attributes, string key, int fallback, int min, int max)
    {
        if (attributes[key] is not { } attribute)
            return fallback;
        if (
            int.TryParse(attribute.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= min
            && number <= max
        )
            return number;
        scope.Report(
            BindingCodes.InvalidAttribute,
            scope.At(attribute.Span),
            $"`{key}` takes a whole number from {min} to {max}",
            $"write `{key}={Math.Clamp(fallback, min, max)}`"
        );
        return fallback;
    }

    /// <summary>An attribute that must be there and say something; null after a diagnostic.</summary>
    /// <param name="scope">The text.</param>
    /// <param name="directive">The block.</param>
    /// <param name="key">The attribute.</param>
    /// <param name="example">A value for it.</param>
    public static BlockAttribute? Required(LessonScope scope, DirectiveBlock directive, string key, string example)
    {
        if (directive.Attributes[key] is { } attribute && !string.IsNullOrWhiteSpace(attribute.Value))
            return attribute;
        scope.Report(
            BindingCodes.InvalidAttribute,
            scope.At(directive.OpeningLine),
            $"the block `{directive.Name}` does not say its `{key}`",
            $"write `{{{key}={(example.Contains(' ', StringComparison.Ordinal) ? $"\"{example}\"" : example)}}}`"
        );
        return null;
    }

    /// <summary>A word that is there or not: <c>shuffle</c>.</summary>
    public static bool Flag(LessonScope scope, AttributeList attributes, string key)
    {
        if (attributes[key] is not { } attribute)
            return false;
        if (attribute.Value.Length > 0)
            scope.Report(
                BindingCodes.InvalidAttribute,
                scope.At(attribute.Span),
                $"`{key}` takes no value",
                $"write `{key}` alone"
            );
        return true;
    }

    /// <summary>Words between spaces; empty when absent.</summary>
    public static ImmutableArray<string> Words(AttributeList attributes, string key) =>
        [.. (attributes[key]?.Value ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The id and former ids of a block that must have one.</summary>
    public static Identifier Identifier(LessonScope scope, DirectiveBlock directive)
    {
        var attributes = directive.Attributes;
        var id = attributes["#"] ?? new BlockAttribute("#", string.Empty, directive.OpeningLine);
        var former = FormerIds(scope, attributes);
        var inherited = scope.SourceNames.GetValueOrDefault(id.Value)?.Was ?? [];
        return new Identifier(id.Value, inherited.IsEmpty ? former : inherited, scope.At(id.Span));
    }

    /// <summary>An id that is only used inside the lesson, for links; null without one.</summary>
    public static string? LocalId(LessonScope scope, DirectiveBlock directive)
    {
        if (directive.Attributes["#"] is not { } id)
            return null;
        if (!scope.Slugs.Add(id.Value))
            scope.Report(
                BindingCodes.DuplicateId,
                scope.At(id.Span),
                $"the id `{id.Value}` is used twice in this lesson",
                "choose another one for this block"
            );
        return id.Value;
    }

    private static ImmutableArray<string> FormerIds(LessonScope scope, AttributeList attributes)
    {
        var former = Words(attributes, "was");
        foreach (var name in former)
            Ids.Check(name, scope.At(attributes["was"]?.Span ?? default), scope.Diagnostics);
        return former;
    }
}
