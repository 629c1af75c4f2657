using System.Collections.Immutable;
using System.Globalization;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;
using Heja.Compiler.Syntax.Markdown;
using Block = Heja.Compiler.Model.Prose.Block;

namespace Heja.Compiler.Questions;

/// <summary>Running text with gaps to fill in; each gap may have several right answers.</summary>
public sealed class FillQuestion : QuestionType
{
    /// <inheritdoc />
    public override string Name => "fill";

    /// <inheritdoc />
    public override bool HasTasks => false;

    /// <inheritdoc />
    public override ImmutableArray<string> Attributes => ["points", "attempts", "partial", "strict", "about"];

    /// <inheritdoc />
    public override bool TakesGaps => true;

    internal override string OptionWord => "gaps";

    /// <inheritdoc />
    public override Block? Bind(LessonScope scope, DirectiveBlock directive)
    {
        var before = scope.Diagnostics.Count;
        var prompt = BindPrompt(scope, directive);
        if (scope.Diagnostics.Count > before)
            return null;
        var gaps = Gaps(prompt);
        CheckGaps(scope, directive, prompt, gaps);
        var options = gaps.Select(gap => new WrittenOption(
                new OptionText([new TextRun(gap.Accepted[0])], null, false, false, [], gap.Location),
                false,
                0
            ))
            .ToImmutableArray();
        if (scope.Diagnostics.Count > before || Make(scope, directive, prompt, options, []) is not { } question)
            return null;
        return question with
        {
            Options =
            [
                .. question.Options.Select(
                    (option, i) => option with { Accepted = gaps[question.WrittenOrder.IndexOf(i)].Accepted }
                ),
            ],
        };
    }

    /// <inheritdoc />
    public override TemplateValues Describe(NamedBlock block, LessonRenderer renderer) =>
        DescribeCommon((Question)block, renderer);

    /// <inheritdoc />
    protected override int ResponseDigits(int options, bool isMultiple) => options;

    /// <summary>The same words may be looked for twice: the second gap is another one.</summary>
    protected override IEnumerable<string> Identities(ImmutableArray<WrittenOption> options)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var words in base.Identities(options))
        {
            var count = seen[words] = seen.GetValueOrDefault(words) + 1;
            yield return count == 1 ? words : string.Create(CultureInfo.InvariantCulture, $"{words}\t{count}");
        }
    }

    private static ImmutableArray<Gap> Gaps(ImmutableArray<Block> prompt) =>
        [
            .. LessonBinder
                .Descendants(prompt)
                .SelectMany(RunningText.Of)
                .SelectMany(RunningText.Descend)
                .OfType<Gap>()
                .OrderBy(gap => gap.Location.Span.Start),
        ];

    private static void CheckGaps(
        LessonScope scope,
        DirectiveBlock directive,
        ImmutableArray<Block> prompt,
        ImmutableArray<Gap> gaps
    )
    {
        // Without quotes it is no link, and the answer would stand on the page.
        var unread = LessonBinder
            .Descendants(prompt)
            .FirstOrDefault(block =>
                RunningText.Of(block).Any(text => PlainText.Of(text).Contains("](gap:", StringComparison.Ordinal))
            );
        if (unread is not null)
            scope.Report(
                BindingCodes.UnexpectedContent,
                unread.Location,
                "a gap in this text cannot be read",
                "write it as `[used](gap:)`, or with other answers in quotes: `[used](gap: \"applied; employed\")`"
            );
        else if (gaps.IsEmpty)
            scope.Report(
                BindingCodes.NoOptions,
                scope.At(directive.OpeningLine),
                "the question `fill` has no gaps",
                "write `[used](gap:)` where the learner is to write `used`"
            );
        foreach (var gap in gaps)
        {
            if (Twin(gap, IsStrict(scope, directive)) is { } twin)
                scope.Report(
                    BindingCodes.DuplicateOption,
                    gap.Location,
                    $"the answer `{twin}` stands twice in the gap",
                    "keep one of them"
                );
        }
    }

    private static bool IsStrict(LessonScope scope, DirectiveBlock directive) =>
        directive.Attributes["strict"] is not null
        || scope.SourceQuestion(directive.Attributes["#"]?.Value ?? string.Empty) is { IsStrict: true };

    private static string? Twin(Gap gap, bool isStrict) =>
        gap
            .Accepted.GroupBy(
                answer => answer,
                isStrict ? StringComparer.Ordinal : StringComparer.InvariantCultureIgnoreCase
            )
            .FirstOrDefault(same => same.Count() > 1)
            ?.Last();
}
