using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Syntax;
using Heja.Compiler.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Heja.Compiler.Linting;

/// <summary>
/// Comments that silence a rule for the block that follows: <c>&lt;!-- heja: allow long-sentence because … --&gt;</c>. As the first
/// thing of a file one also stands for what is said of the file as a whole, at its front matter.
/// </summary>
internal sealed partial class Allowances
{
    private readonly List<(string Rule, SourceLocation Place, TextSpan Block)> _all = [];

    /// <summary>Finds the comments of a file and reports those that cannot be read.</summary>
    public static Allowances Read(LessonSyntax syntax, ImmutableArray<string> rules, DiagnosticBag diagnostics)
    {
        var allowances = new Allowances();
        foreach (var node in syntax.Document.Descendants())
        {
            if (node is not (HtmlBlock { Type: HtmlBlockType.Comment } or HtmlInline))
                continue;
            var place = syntax.Source.At(node.Span);
            var comment = Comment().Match(syntax.Source.Content, place.Span.Start, place.Span.Length);
            if (!comment.Success)
                continue;
            place = place with { Span = new TextSpan(comment.Index, comment.Length) };
            var words = Words().Match(comment.Groups["words"].Value);
            var rule = words.Groups["rule"].Value;
            if (!words.Success)
                diagnostics.Add(
                    LintCodes.InvalidAllow,
                    place,
                    "the comment to heja cannot be read",
                    "write `<!-- heja: allow long-sentence because … -->`, with the name of a rule and a reason"
                );
            else if (!rules.Contains(rule))
                diagnostics.Add(
                    LintCodes.InvalidAllow,
                    place,
                    $"there is no rule `{rule}`",
                    NearMiss.Suggest(rule, rules)
                );
            else
                allowances._all.Add((rule, place, Following(node)));
        }

        return allowances;
    }

    /// <summary>Passes on what is not silenced, and reports comments that silence nothing.</summary>
    /// <param name="found">What rules found in the file.</param>
    /// <param name="asked">The rules that were asked: a comment about one that is off is not to blame.</param>
    /// <param name="kept">Where the rest goes.</param>
    public void Silence(DiagnosticBag found, ImmutableArray<string> asked, DiagnosticBag kept)
    {
        var used = new HashSet<SourceLocation>();
        foreach (var diagnostic in found.ToSorted())
        {
            var at = diagnostic.Location.Span.Start;
            var silencing = _all.Where(one =>
                    one.Rule == diagnostic.Code.Name && at >= one.Block.Start && at < one.Block.End
                )
                .ToList();
            used.UnionWith(silencing.Select(one => one.Place));
            if (silencing.Count == 0)
                kept.Add(diagnostic);
        }

        foreach (var (rule, place, _) in _all.Where(one => !used.Contains(one.Place) && asked.Contains(one.Rule)))
            kept.Add(
                LintCodes.UnusedAllow,
                place,
                $"nothing here breaks the rule `{rule}`",
                "remove the comment, or write it on the line before the block that it is about"
            );
    }

    // Several comments may stand before one block.
    private static TextSpan Following(MarkdownObject comment)
    {
        if (comment is not Block { Parent: { } parent } block)
            return default;
        var next = parent.Skip(parent.IndexOf(block) + 1).FirstOrDefault(one => one is not HtmlBlock);
        var end = next is null ? block.Span.End + 1 : next.Span.End + 1;
        var isFirst = parent is MarkdownDocument && parent.TakeWhile(one => one != block).All(one => one is HtmlBlock);
        return TextSpan.Between(isFirst ? 0 : block.Span.Start, end);
    }

    [GeneratedRegex(@"<!--\s*heja:(?<words>.*?)-->", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"\A\s*allow\s+(?<rule>[a-z0-9-]+)\s+because\s+\S",
        RegexOptions.Singleline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Words();
}
