using System.Text.RegularExpressions;
using Heja.Compiler.Text;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Heja.Compiler.Syntax.Markdown;

/// <summary>
/// Parses <c>:::</c> containers. Markdig has such a parser, but there a closing line closes the outermost container; an
/// author who nests two blocks expects it to close the one opened last.
/// </summary>
public sealed partial class DirectiveParser : BlockParser
{
    private const int Deepest = 32;

    /// <summary>Makes the parser.</summary>
    public DirectiveParser() => OpeningCharacters = [':'];

    /// <inheritdoc />
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var line = processor.Line.ToString().TrimEnd();
        var match = Opening().Match(line);
        if (!match.Success)
            return BlockState.None;
        var start = processor.Start;
        if (match.Groups["rest"].Length == 0)
        {
            processor.NewBlocks.Push(Stray(processor, line));
            return BlockState.BreakDiscard;
        }

        var directive = Directive(processor, line, match, start);
        var open = Open(processor);
        // Markdig asks every open block about every line: without a limit the time grows with the square of the file.
        if (open.Count == Deepest)
            throw new TooDeepException(start);
        open.Add(directive);
        processor.NewBlocks.Push(directive);
        return BlockState.ContinueDiscard;
    }

    /// <inheritdoc />
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var directive = (DirectiveBlock)block;
        var isClosing = !processor.IsCodeIndent && Closing().IsMatch(processor.Line.ToString().TrimEnd());
        // Markdig asks the outermost block first: leave the line to what was opened last, be it a block or code.
        if (!isClosing || LastWithinReach(processor, directive) != directive || IsInsideCode(directive))
        {
            // The indent has been read; the blocks inside want it back.
            processor.GoToColumn(processor.ColumnBeforeIndent);
            return BlockState.Continue;
        }

        directive.IsClosed = true;
        directive.UpdateSpanEnd(processor.Line.End);
        return BlockState.BreakDiscard;
    }

    /// <inheritdoc />
    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is DirectiveBlock directive)
            Open(processor).Remove(directive);
        return true;
    }

    // The blocks open in this document, innermost last. While a line is offered, Markdig marks every block as closed, so that
    // nobody can see from the tree which ones are still open.
    private static List<DirectiveBlock> Open(BlockProcessor processor)
    {
        if (processor.Document.GetData(typeof(DirectiveParser)) is List<DirectiveBlock> open)
            return open;
        open = [];
        processor.Document.SetData(typeof(DirectiveParser), open);
        return open;
    }

    // A block in a list or a quote that the line no longer belongs to was forgotten: the line closes the one outside it.
    private static DirectiveBlock? LastWithinReach(BlockProcessor processor, DirectiveBlock outer) =>
        Open(processor).FindLast(block => IsWithinReach(block, outer, processor.Column));

    private static bool IsWithinReach(DirectiveBlock block, DirectiveBlock outer, int column)
    {
        for (ContainerBlock? parent = block; parent is not null && parent != outer; parent = parent.Parent)
        {
            if (parent is QuoteBlock || (parent is ListItemBlock item && column <= item.Column))
                return false;
        }

        return true;
    }

    private static bool IsInsideCode(ContainerBlock container)
    {
        var last = container.LastChild;
        while (last is ContainerBlock inner)
            last = inner.LastChild;
        return last is FencedCodeBlock { ClosingFencedCharCount: 0 };
    }

    private StrayFence Stray(BlockProcessor processor, string line) =>
        new(this)
        {
            Span = new SourceSpan(processor.Start, processor.Start + line.Length - 1),
            Line = processor.LineIndex,
            Column = processor.Column,
        };

    private DirectiveBlock Directive(BlockProcessor processor, string line, Match match, int start)
    {
        var name = match.Groups["name"];
        var surplus = match.Groups["surplus"];
        var braces = match.Groups["braces"];
        return new DirectiveBlock(this)
        {
            Name = name.Value,
            NameSpan = new TextSpan(start + name.Index, name.Length),
            OpeningLine = new TextSpan(start, line.Length),
            Surplus = new TextSpan(start + surplus.Index, surplus.Length),
            Attributes = braces.Success
                ? AttributeList.Parse(braces.Value, start + braces.Index)
                : AttributeList.None(start + line.Length),
            Span = new SourceSpan(start, start + line.Length - 1),
            Line = processor.LineIndex,
            Column = processor.Column,
        };
    }

    [GeneratedRegex(
        @"^:{3,}(?<rest>\s*(?<name>[^\s{]*)\s*(?<surplus>[^{]*?)\s*(?<braces>\{.*)?)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Opening();

    [GeneratedRegex("^:{3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();
}
