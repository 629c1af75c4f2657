using System.Text;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Syntax;
using Heja.Compiler.Syntax.Markdown;
using Heja.Compiler.Text;
using Markdig.Syntax;

namespace Heja.Compiler.Tests.Golden;

/// <summary>The tree of <c>:::</c> blocks of a case's lessons, with places (line:column–line:column) and attributes.</summary>
internal static class SyntaxPrint
{
    public static string Of(Case one)
    {
        var syntax = SyntaxReader.Read(Repository.ToCourseFiles(one.Files), new DiagnosticBag());
        var text = new StringBuilder();
        foreach (var path in one.Own.Where(syntax.Lessons.ContainsKey))
        {
            text.Append(path).Append('\n');
            Write(syntax.Lessons[path].Source, syntax.Lessons[path].Document, text, "  ");
        }

        return text.ToString();
    }

    private static void Write(SourceText source, ContainerBlock container, StringBuilder text, string indent)
    {
        foreach (var block in container)
        {
            if (block is DirectiveBlock directive)
                WriteDirective(source, directive, text, indent);
            else if (block is ContainerBlock inner)
                Write(source, inner, text, indent);
            else
                text.Append($"{indent}{Name(block)} {Place(source, source.At(block.Span).Span)}\n");
        }
    }

    private static void WriteDirective(SourceText source, DirectiveBlock block, StringBuilder text, string indent)
    {
        var state = block.IsClosed ? string.Empty : " not closed";
        text.Append($"{indent}::: {block.Name} {Place(source, source.At(block.Span).Span)}{state}\n");
        foreach (var attribute in block.Attributes.Items)
            text.Append(
                $"{indent}    {attribute.Key}={attribute.Value} {Place(source, attribute.Span)} [{source.Content.AsSpan(attribute.Span.Start, attribute.Span.Length)}]\n"
            );
        Write(source, block, text, indent + "  ");
    }

    private static string Name(Block block) =>
        block.GetType().Name.Replace("Block", string.Empty, StringComparison.Ordinal);

    private static string Place(SourceText source, TextSpan span)
    {
        var (start, end) = (source.GetPosition(span.Start), source.GetPosition(span.End));
        return $"{start.Line}:{start.Column}–{end.Line}:{end.Column}";
    }
}
