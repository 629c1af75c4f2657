using System.Collections.Immutable;
using Heja.Compiler.Binding;
using Heja.Compiler.Blocks;
using Heja.Compiler.Linting;
using Heja.Compiler.Linting.Rules;
using Heja.Compiler.Packaging;
using Heja.Compiler.Packaging.Formats;
using Heja.Compiler.Questions;

namespace Heja.Compiler;

/// <summary>The lists of what there is. Adding something is one file and one line here.</summary>
public static class Builtins
{
    /// <summary>Every block, questions included, in the order of the documentation.</summary>
    public static readonly ImmutableArray<BlockType> Blocks =
    [
        new NoteBlock(),
        new TipBlock(),
        new ImportantBlock(),
        new ExampleBlock(),
        new DetailsBlock(),
        new TabsBlock(),
        new CardsBlock(),
        new FigureBlock(),
        new DownloadBlock(),
        new VideoBlock(),
        new AudioBlock(),
        new EmbedBlock(),
        new ReflectionBlock(),
        new RateBlock(),
        new ChecklistBlock(),
        new ActionPlanBlock(),
        new SlotBlock(),
        new IfBlock(),
        new InvitationBlock(),
        new FacilitatorBlock(),
        new RemoteBlock(),
        new ChoiceQuestion(),
        new TrueFalseQuestion(),
        new SortQuestion(),
        new MatchQuestion(),
        new OrderQuestion(),
        new FillQuestion(),
        new NumberQuestion(),
    ];

    /// <summary>Every lint rule, in the order of its code.</summary>
    public static readonly ImmutableArray<LintRule> Rules =
    [
        new VagueAlternative(),
        new SkippedHeading(),
        new VagueLink(),
        new MissingCaptions(),
        new OnlyRightAnswers(),
        new MissingFeedback(),
        new NoFeedback(),
        new LongParagraph(),
        new LongSentence(),
        new HighLix(),
        new StatedMinutes(),
        new UnusedAsset(),
        new CaseDiffers(),
        new LargePicture(),
        new PackageSize(),
        new FormatNeeds(),
        new UntranslatedLesson(),
        new StaleTranslation(),
        new SharedRating(),
    ];

    /// <summary>Every package format, those for an LMS first.</summary>
    public static readonly ImmutableArray<IPackageFormat> Formats =
    [
        new Scorm12Format(),
        new XapiFormat(),
        new PrintFormat(),
    ];
}
