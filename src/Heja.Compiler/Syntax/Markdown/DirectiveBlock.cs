using Heja.Compiler.Text;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Heja.Compiler.Syntax.Markdown;

/// <summary>A block between <c>::: name {…}</c> and <c>:::</c>.</summary>
public sealed class DirectiveBlock(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>The word after the colons; empty when there is none.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Where the word stands.</summary>
    public TextSpan NameSpan { get; init; }

    /// <summary>The opening line, without its line ending.</summary>
    public TextSpan OpeningLine { get; init; }

    /// <summary>What stands in braces on the opening line.</summary>
    public AttributeList Attributes { get; init; } = AttributeList.None(0);

    /// <summary>Words on the opening line that are neither name nor attributes; empty when all is well.</summary>
    public TextSpan Surplus { get; init; }

    /// <summary>A line of <c>:::</c> closed it; otherwise the file or its container ended first.</summary>
    public bool IsClosed { get; internal set; }
}

/// <summary>A line of <c>:::</c> with nothing open that it could close.</summary>
public sealed class StrayFence(BlockParser parser) : LeafBlock(parser);
