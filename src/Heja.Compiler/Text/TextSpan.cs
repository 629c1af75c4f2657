namespace Heja.Compiler.Text;

/// <summary>A stretch of a source text, in UTF-16 code units.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first offset after the span.</summary>
    public int End => Start + Length;

    /// <summary>The span from one offset up to, but not including, another; never negative.</summary>
    public static TextSpan Between(int start, int end) => new(start, Math.Max(0, end - start));
}
