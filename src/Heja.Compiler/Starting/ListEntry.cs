using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Text;

namespace Heja.Compiler.Starting;

/// <summary>Adds an item to a list of a YAML file and leaves every other byte as it is.</summary>
internal static class ListEntry
{
    /// <summary>The text with the item added last; null when there is no list to add to.</summary>
    public static string? Add(SourceText source, YamlNode? node, string item)
    {
        var text = source.Content;
        switch (node)
        {
            case YamlList { Items: [] }:
                return text.Insert(node.Location.Span.Start + 1, item);
            case YamlList list:
                return AddAfter(text, list.Items[0].Location.Span.Start, list.Items[^1].Location.Span, item);
            case YamlScalar { IsNull: false } single:
                var span = single.Location.Span;
                return text.Insert(span.Start + span.Length, $", {item}]").Insert(span.Start, "[");
            default:
                return null;
        }
    }

    private static string AddAfter(string text, int first, TextSpan last, string item)
    {
        var end = last.Start + last.Length;
        var before = text[..first].TrimEnd(' ', '\t');
        // In a list of lines, each item stands after a hyphen; otherwise they stand between brackets.
        if (!before.EndsWith('-'))
            return text.Insert(end, $", {item}");
        var line = text.LastIndexOf('\n', last.Start) + 1;
        var lineEnd = text.IndexOf('\n', end);
        var at = lineEnd < 0 ? text.Length : lineEnd;
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (at > 0 && lineEnd > 0 && text[at - 1] == '\r')
            at--;
        return text.Insert(at, $"{newLine}{text[line..last.Start]}{item}");
    }
}
