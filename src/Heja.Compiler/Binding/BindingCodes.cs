using Heja.Compiler.Diagnostics;

namespace Heja.Compiler.Binding;

/// <summary>3xxx: what the sources mean together.</summary>
public static class BindingCodes
{
    /// <summary>The folder is no workspace.</summary>
    public static readonly DiagnosticCode NoWorkspace = DiagnosticCode.Error(3001, "no-workspace");

    /// <summary>The sources ask for a newer heja.</summary>
    public static readonly DiagnosticCode ToolTooOld = DiagnosticCode.Error(3002, "tool-too-old");

    /// <summary>An id of a form that LMSs would refuse.</summary>
    public static readonly DiagnosticCode InvalidId = DiagnosticCode.Error(3003, "invalid-id");

    /// <summary>Two things have the same id, now or formerly.</summary>
    public static readonly DiagnosticCode DuplicateId = DiagnosticCode.Error(3004, "duplicate-id");

    /// <summary>Two ids have the same key in saved state.</summary>
    public static readonly DiagnosticCode KeyCollision = DiagnosticCode.Error(3005, "key-collision");

    /// <summary>Something has no id, but its answers are saved by it.</summary>
    public static readonly DiagnosticCode MissingId = DiagnosticCode.Error(3006, "missing-id");

    /// <summary>A lesson lacks a translation.</summary>
    public static readonly DiagnosticCode MissingTranslation = DiagnosticCode.Error(3101, "missing-translation");

    /// <summary>A lesson file that the course does not list.</summary>
    public static readonly DiagnosticCode UnlistedLesson = DiagnosticCode.Error(3102, "unlisted-lesson");

    /// <summary>A name that nothing has: a lesson, a module, a course, a language, a format.</summary>
    public static readonly DiagnosticCode UnknownName = DiagnosticCode.Error(3103, "unknown-name");

    /// <summary>A translation has other questions, options or right answers than its source.</summary>
    public static readonly DiagnosticCode TranslationDiffers = DiagnosticCode.Error(3104, "translation-differs");

    /// <summary>What a municipality leaves out is needed to complete or pass the course.</summary>
    public static readonly DiagnosticCode NeededLesson = DiagnosticCode.Error(3105, "needed-lesson");

    /// <summary>Nothing is left to build.</summary>
    public static readonly DiagnosticCode EmptyCourse = DiagnosticCode.Error(3106, "empty-course");

    /// <summary>A mark for passing, and no question that could give a score.</summary>
    public static readonly DiagnosticCode NoScore = DiagnosticCode.Error(3107, "no-score");

    /// <summary>A block name that does not exist.</summary>
    public static readonly DiagnosticCode UnknownBlock = DiagnosticCode.Error(3201, "unknown-block");

    /// <summary>An attribute that the block does not have.</summary>
    public static readonly DiagnosticCode UnknownAttribute = DiagnosticCode.Error(3202, "unknown-attribute");

    /// <summary>A value that the attribute does not take.</summary>
    public static readonly DiagnosticCode InvalidAttribute = DiagnosticCode.Error(3203, "invalid-attribute");

    /// <summary>A block where it cannot stand.</summary>
    public static readonly DiagnosticCode MisplacedBlock = DiagnosticCode.Error(3204, "misplaced-block");

    /// <summary>A block without the content it needs.</summary>
    public static readonly DiagnosticCode MissingContent = DiagnosticCode.Error(3205, "missing-content");

    /// <summary>Content that the block does not take.</summary>
    public static readonly DiagnosticCode UnexpectedContent = DiagnosticCode.Error(3206, "unexpected-content");

    /// <summary>A heading of a level that cannot stand there.</summary>
    public static readonly DiagnosticCode HeadingLevel = DiagnosticCode.Error(3207, "heading-level");

    /// <summary>A question without options.</summary>
    public static readonly DiagnosticCode NoOptions = DiagnosticCode.Error(3301, "no-options");

    /// <summary>A question that no answer answers.</summary>
    public static readonly DiagnosticCode NoRightAnswer = DiagnosticCode.Error(3302, "no-right-answer");

    /// <summary>Two options of a question are the same.</summary>
    public static readonly DiagnosticCode DuplicateOption = DiagnosticCode.Error(3303, "duplicate-option");

    /// <summary>More options than SCORM 1.2 can name.</summary>
    public static readonly DiagnosticCode TooManyOptions = DiagnosticCode.Error(3304, "too-many-options");

    /// <summary>More right answers than the question can have.</summary>
    public static readonly DiagnosticCode TooManyRight = DiagnosticCode.Error(3305, "too-many-right");

    /// <summary>The parts of a team lesson are not alone, together, onward.</summary>
    public static readonly DiagnosticCode TeamParts = DiagnosticCode.Error(3401, "team-parts");

    /// <summary>A scenario without scenes or without an ending.</summary>
    public static readonly DiagnosticCode NoEnding = DiagnosticCode.Error(3402, "no-ending");

    /// <summary>A scene that no choice leads to.</summary>
    public static readonly DiagnosticCode UnreachableScene = DiagnosticCode.Error(3403, "unreachable-scene");

    /// <summary>A scene that is no ending and has no choices.</summary>
    public static readonly DiagnosticCode DeadEnd = DiagnosticCode.Error(3404, "dead-end");

    /// <summary>A choice that leads to no scene.</summary>
    public static readonly DiagnosticCode UnknownScene = DiagnosticCode.Error(3405, "unknown-scene");

    /// <summary>A quiz without questions.</summary>
    public static readonly DiagnosticCode NoQuestions = DiagnosticCode.Error(3406, "no-questions");

    /// <summary>A quiz draws more questions than it has.</summary>
    public static readonly DiagnosticCode DrawTooMany = DiagnosticCode.Error(3407, "draw-too-many");

    /// <summary>A quiz draws among questions that give different points.</summary>
    public static readonly DiagnosticCode UnequalPoints = DiagnosticCode.Error(3408, "unequal-points");

    /// <summary>A link to a lesson or place that does not exist.</summary>
    public static readonly DiagnosticCode BrokenLink = DiagnosticCode.Error(3501, "broken-link");

    /// <summary>A link of a kind that a course cannot have.</summary>
    public static readonly DiagnosticCode ForbiddenLink = DiagnosticCode.Error(3502, "forbidden-link");

    /// <summary>A picture that does not exist.</summary>
    public static readonly DiagnosticCode MissingPicture = DiagnosticCode.Error(3503, "missing-picture");

    /// <summary>A picture that cannot be shown.</summary>
    public static readonly DiagnosticCode UnreadablePicture = DiagnosticCode.Error(3504, "unreadable-picture");

    /// <summary>A picture without a text alternative.</summary>
    public static readonly DiagnosticCode MissingAlternative = DiagnosticCode.Error(3505, "missing-alternative");

    /// <summary>A link to a term that the glossary does not have.</summary>
    public static readonly DiagnosticCode UnknownTerm = DiagnosticCode.Error(3506, "unknown-term");

    /// <summary>A <c>{{ }}</c> value that does not exist.</summary>
    public static readonly DiagnosticCode UnknownValue = DiagnosticCode.Error(3601, "unknown-value");

    /// <summary>A <c>{{ }}</c> value that a municipality lacks.</summary>
    public static readonly DiagnosticCode MissingValue = DiagnosticCode.Error(3602, "missing-value");

    /// <summary>A <c>{{ }}</c> value that makes no safe address.</summary>
    public static readonly DiagnosticCode UnsafeValue = DiagnosticCode.Error(3603, "unsafe-value");

    /// <summary>A file of a municipality that changes nothing.</summary>
    public static readonly DiagnosticCode OverlaysNothing = DiagnosticCode.Error(3701, "overlays-nothing");

    /// <summary>A replaced lesson lacks a question of the original.</summary>
    public static readonly DiagnosticCode LostQuestion = DiagnosticCode.Error(3702, "lost-question");

    /// <summary>A municipality's picture that could replace several of the course.</summary>
    public static readonly DiagnosticCode AmbiguousPicture = DiagnosticCode.Error(3704, "ambiguous-picture");

    /// <summary>A colour that nobody can read.</summary>
    public static readonly DiagnosticCode UnreadableColour = DiagnosticCode.Error(3703, "unreadable-colour");

    /// <summary>A film, a sound, captions or a download that does not exist.</summary>
    public static readonly DiagnosticCode MissingMedia = DiagnosticCode.Error(3801, "missing-media");

    /// <summary>A file that no browser plays, or that an LMS does not take.</summary>
    public static readonly DiagnosticCode UnreadableMedia = DiagnosticCode.Error(3802, "unreadable-media");

    /// <summary>Captions that a browser would leave out.</summary>
    public static readonly DiagnosticCode InvalidCaptions = DiagnosticCode.Error(3803, "invalid-captions");

    /// <summary>A film or a sound that not everyone can follow.</summary>
    public static readonly DiagnosticCode MissingTranscript = DiagnosticCode.Error(3804, "missing-transcript");

    /// <summary>An embed of a host that the course does not name.</summary>
    public static readonly DiagnosticCode UnlistedHost = DiagnosticCode.Error(3805, "unlisted-host");
}
