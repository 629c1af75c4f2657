using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax.Markdown;
using Markdig.Syntax;
using Block = Heja.Compiler.Model.Prose.Block;

namespace Heja.Compiler.Questions;

/// <summary>Quotes beginning <c>right:</c> and <c>wrong:</c>, read line by line: Markdown makes adjacent quote lines one paragraph.</summary>
internal sealed record GeneralFeedback(ImmutableArray<Block> Right, ImmutableArray<Block> Wrong)
{
    public static GeneralFeedback Bind(LessonScope scope, DirectiveBlock directive)
    {
        var right = ImmutableArray.CreateBuilder<Block>();
        var wrong = ImmutableArray.CreateBuilder<Block>();
        ImmutableArray<Block>.Builder? current = null;
        foreach (var block in directive.OfType<QuoteBlock>().SelectMany(quote => ContentBinder.Bind(scope, quote)))
        {
            if (block is not Paragraph paragraph)
            {
                if (current is null)
                    ReportUnknown(scope, block);
                current?.Add(block);
                continue;
            }

            foreach (var line in Lines(paragraph.Text))
            {
                var word = line.Length > 0 && line[0] is TextRun run ? Keyword(run.Text) : null;
                current = word switch
                {
                    "right:" => right,
                    "wrong:" => wrong,
                    _ => current,
                };
                if (current is null)
                    ReportUnknown(scope, paragraph);
                else
                    AddLine(current, paragraph, word is null ? line : Without(line, word), continues: word is null);
            }
        }

        return new GeneralFeedback(right.ToImmutable(), wrong.ToImmutable());
    }

    private static void ReportUnknown(LessonScope scope, Block block) =>
        scope.Report(
            BindingCodes.UnexpectedContent,
            block.Location,
            "the quote belongs to no option and does not begin with `right:` or `wrong:`",
            "indent it under its option, or begin it with `right:` or `wrong:`"
        );

    private static void AddLine(
        ImmutableArray<Block>.Builder target,
        Paragraph paragraph,
        ImmutableArray<Inline> line,
        bool continues
    )
    {
        if (continues && target.Count > 0 && target[^1] is Paragraph last && last.Anchor == paragraph.Anchor)
            target[^1] = last with { Text = [.. last.Text, new TextRun("\n"), .. line] };
        else
            target.Add(paragraph with { Text = line });
    }

    private static string? Keyword(string text) =>
        text.StartsWith("right:", StringComparison.OrdinalIgnoreCase) ? "right:"
        : text.StartsWith("wrong:", StringComparison.OrdinalIgnoreCase) ? "wrong:"
        : null;

    private static ImmutableArray<Inline> Without(ImmutableArray<Inline> line, string word)
    {
        var text = ((TextRun)line[0]).Text[word.Length..].TrimStart();
        return text.Length == 0 ? line.RemoveAt(0) : line.SetItem(0, new TextRun(text));
    }

    private static IEnumerable<ImmutableArray<Inline>> Lines(ImmutableArray<Inline> text)
    {
        var line = ImmutableArray.CreateBuilder<Inline>();
        foreach (var inline in text)
        {
            if (inline is TextRun { Text: "\n" })
            {
                yield return line.ToImmutable();
                line.Clear();
            }
            else
            {
                line.Add(inline);
            }
        }

        yield return line.ToImmutable();
    }
}
