using Heja.Compiler.Text;
using Markdig.Syntax;

namespace Heja.Compiler.Syntax;

/// <summary>From Markdig's spans, whose end is inclusive, to ours.</summary>
public static class Places
{
    /// <summary>The place of a node.</summary>
    public static SourceLocation At(this SourceText source, SourceSpan span) =>
        new(source, TextSpan.Between(span.Start, span.End + 1));
}
