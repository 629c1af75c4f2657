using Heja.Compiler.Syntax.Markdown;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding.Content;

/// <summary>Braces at the end of a heading or an option. Anywhere else braces are text.</summary>
internal static class TrailingAttributes
{
    /// <summary>Finds them, or null.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="span">The heading or option.</param>
    /// <param name="onlyId">Only <c>{#id}</c> counts: an option may end in other braces.</param>
    public static AttributeList? Find(LessonScope scope, TextSpan span, bool onlyId)
    {
        var text = scope
            .Syntax.Values.Text.AsSpan(span.Start, Math.Min(span.Length, scope.Syntax.Values.Text.Length - span.Start))
            .TrimEnd();
        if (text.Length == 0 || text[^1] != '}')
            return null;
        var open = text.LastIndexOf('{');
        var isEscaped = open > 0 && text[open - 1] == '\\';
        if (open < 0 || isEscaped || (onlyId && (open + 1 >= text.Length || text[open + 1] != '#')))
            return null;
        return AttributeList.Parse(text[open..].ToString(), span.Start + open);
    }
}
