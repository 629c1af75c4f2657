using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Content;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Rendering;
using Heja.Compiler.Syntax.Markdown;
using Markdig.Syntax;
using Block = Heja.Compiler.Model.Prose.Block;

namespace Heja.Compiler.Questions;

/// <summary>What all questions have in common: attributes, feedback, identities and how a translation must agree with its source.</summary>
public abstract class QuestionType : BlockType, IBlockTemplate
{
    // SCORM 1.2 names an option with one character 0–9 or a–z (RTE 3.4.7, cmi.interactions student_response).
    private const int MostOptions = 36;

    /// <inheritdoc />
    public string Template => $"questions/{Name}.html";

    /// <inheritdoc />
    public override ImmutableArray<string> Attributes => ["points", "attempts", "partial", "shuffle", "about"];

    /// <inheritdoc />
    public override IdRule Id => IdRule.Required;

    /// <inheritdoc />
    public override bool IsQuestion => true;

    /// <inheritdoc />
    public abstract TemplateValues Describe(NamedBlock block, LessonRenderer renderer);

    /// <summary>What its options are called in messages.</summary>
    internal virtual string OptionWord => "options";

    /// <summary>What its groups are called in messages.</summary>
    internal virtual string GroupWord => "groups";

    /// <summary>How many characters a saved response takes (docs/saved-state.md).</summary>
    protected abstract int ResponseDigits(int options, bool isMultiple);

    /// <summary>Makes the question of what was read of it; null when something was wrong.</summary>
    protected Question? Make(
        LessonScope scope,
        DirectiveBlock directive,
        ImmutableArray<Block> prompt,
        ImmutableArray<WrittenOption> options,
        ImmutableArray<WrittenGroup> groups
    )
    {
        var before = scope.Diagnostics.Count;
        var identifier = AttributeReading.Identifier(scope, directive);
        var source = scope.SourceQuestion(identifier.Id);
        CheckContent(scope, directive, prompt, options);
        if (source is not null && scope.Diagnostics.Count == before)
            Translation.Check(scope, directive, this, source, options, groups);
        var scoring = Scoring.Bind(scope, directive, source);
        var about = QuizAttributes.Bind(scope, directive, source);
        if (scope.Diagnostics.Count > before)
            return null;

        string[] identities = source is null
            ? [.. Identities(options)]
            : [.. source.WrittenOrder.Select(i => source.Options[i].Identity)];
        var order = Enumerable.Range(0, options.Length).OrderBy(i => identities[i], StringComparer.Ordinal).ToArray();
        ReportTwins(scope, options, identities);
        var (sortedGroups, groupIndex) = SortGroups(groups, source);
        var isMultiple = options.Count(option => option.IsRight) > 1;
        var feedback = GeneralFeedback.Bind(scope, directive);
        return new Question(scope.At(directive.OpeningLine), scope.Anchor("#" + identifier.FirstName), Name, identifier)
        {
            Prompt = prompt,
            Options = [.. order.Select(i => ToOption(options[i], identities[i], groupIndex))],
            Groups = sortedGroups,
            WrittenOrder = [.. Enumerable.Range(0, options.Length).Select(i => Array.IndexOf(order, i))],
            IsMultiple = isMultiple,
            Points = scoring.Points,
            Attempts = scoring.Attempts,
            IsPartial = scoring.IsPartial,
            IsStrict = scoring.IsStrict,
            IsShuffled = AttributeReading.Flag(scope, directive.Attributes, "shuffle"),
            About = about,
            WhenRight = feedback.Right,
            WhenWrong = feedback.Wrong,
            ResponseDigits = ResponseDigits(options.Length, isMultiple),
        };
    }

    /// <summary>The identities of the options as written, in the source language.</summary>
    protected virtual IEnumerable<string> Identities(ImmutableArray<WrittenOption> options) =>
        options.Select(option => Identity(option.Item.Id, option.Item.Text));

    /// <summary>What templates get of every question.</summary>
    protected static TemplateValues DescribeCommon(Question question, LessonRenderer renderer) =>
        new()
        {
            ["id"] = question.Identifier.Id,
            ["at"] = question.Anchor,
            ["type"] = question.Name,
            ["multiple"] = question.IsMultiple,
            ["body"] = renderer.Prompt(question),
            ["points"] = question.Points,
            ["attempts"] = question.Attempts,
        };

    /// <summary>Options for a template, in the order given.</summary>
    protected static object DescribeOptions(Question question, IEnumerable<int> order, LessonRenderer renderer) =>
        TemplateValues.List(
            order,
            index => new TemplateValues { ["index"] = index, ["html"] = renderer.Inlines(question.Options[index].Text) }
        );

    /// <summary>The blocks that ask the question; quotes are general feedback.</summary>
    protected static ImmutableArray<Block> BindPrompt(LessonScope scope, IEnumerable<Markdig.Syntax.Block> blocks) =>
        ContentBinder.Bind(scope, blocks.Where(block => block is not QuoteBlock));

    private void CheckContent(
        LessonScope scope,
        DirectiveBlock directive,
        ImmutableArray<Block> prompt,
        ImmutableArray<WrittenOption> options
    )
    {
        var place = scope.At(directive.OpeningLine);
        if (prompt.IsEmpty)
            scope.Report(
                BindingCodes.MissingContent,
                place,
                $"the question `{Name}` asks nothing",
                "write the question before its options"
            );
        if (options.Length > MostOptions)
            scope.Report(
                BindingCodes.TooManyOptions,
                place,
                $"the question has {options.Length} {OptionWord}, and SCORM 1.2 can name {MostOptions}",
                "divide it into two questions"
            );
    }

    /// <summary>Reports what stands after the options: it would come too late to ask anything.</summary>
    private protected static void CheckEnd(LessonScope scope, DirectiveBlock directive, Markdig.Syntax.Block options)
    {
        foreach (
            var late in directive.SkipWhile(block => block != options).Skip(1).Where(block => block is not QuoteBlock)
        )
            scope.Report(
                BindingCodes.UnexpectedContent,
                scope.FirstLine(late),
                "text stands after the options",
                "move it before them, or write it as feedback: `> right: …`"
            );
    }

    private static void ReportTwins(LessonScope scope, ImmutableArray<WrittenOption> options, string[] identities)
    {
        for (var i = 0; i < options.Length; i++)
        {
            if (Array.IndexOf(identities, identities[i]) < i)
                scope.Report(
                    BindingCodes.DuplicateOption,
                    options[i].Item.Location,
                    $"the option `{identities[i].TrimStart('#')}` stands twice in the question",
                    "change its words or its id"
                );
        }
    }

    private static (ImmutableArray<OptionGroup> Groups, int[] IndexOfWritten) SortGroups(
        ImmutableArray<WrittenGroup> groups,
        Question? source
    )
    {
        string IdentityOf(int i) =>
            source?.Groups.First(group => group.WrittenAt == i).Identity ?? Identity(groups[i].Id, groups[i].Text);
        var sorted = groups
            .Select((group, i) => new OptionGroup(IdentityOf(i), group.Text, i))
            .OrderBy(group => group.Identity, StringComparer.Ordinal)
            .ToImmutableArray();
        return (sorted, [.. groups.Select((_, i) => sorted.IndexOf(sorted.First(group => group.WrittenAt == i)))]);
    }

    private static Option ToOption(WrittenOption option, string identity, int[] groupIndex) =>
        new()
        {
            Identity = identity,
            Text = option.Item.Text,
            IsRight = option.IsRight,
            Group = groupIndex.Length > 0 ? groupIndex[option.Group] : 0,
            Feedback = option.Item.Feedback,
            Location = option.Item.Location,
        };

    /// <summary><c>#id</c>, or the words; words that begin with <c>#</c> or <c>\</c> get a <c>\</c> before them, so that they are never taken for an id.</summary>
    internal static string Identity(string? id, ImmutableArray<Inline> text) =>
        id is not null ? "#" + id
        : PlainText.Of(text) is ['#' or '\\', ..] words ? '\\' + words
        : PlainText.Of(text);
}
