namespace Heja.Compiler.Syntax.Markdown;

/// <summary>Ends the parsing of a text whose blocks stand too deep inside each other. Never leaves <see cref="MarkdownReader"/>.</summary>
internal sealed class TooDeepException(int offset) : ArgumentException
{
    /// <summary>Where the block begins that is one too many.</summary>
    public int Offset { get; } = offset;
}
