using Heja.Compiler.Diagnostics;

namespace Heja.Compiler.Linting;

/// <summary>4xxx: what can be built and is probably not meant.</summary>
public static class LintCodes
{
    /// <summary>A comment that would silence a rule and cannot be read.</summary>
    public static readonly DiagnosticCode InvalidAllow = DiagnosticCode.Warning(4001, "invalid-allow");

    /// <summary>A comment that silences nothing.</summary>
    public static readonly DiagnosticCode UnusedAllow = DiagnosticCode.Warning(4002, "unused-allow");

    /// <summary>A text alternative that says nothing.</summary>
    public static readonly DiagnosticCode VagueAlternative = DiagnosticCode.Warning(4101, "vague-alternative");

    /// <summary>A heading two levels below the one before it.</summary>
    public static readonly DiagnosticCode SkippedHeading = DiagnosticCode.Warning(4102, "skipped-heading");

    /// <summary>A link whose words do not say where it leads.</summary>
    public static readonly DiagnosticCode VagueLink = DiagnosticCode.Warning(4103, "vague-link");

    /// <summary>A film that only has a transcript.</summary>
    public static readonly DiagnosticCode MissingCaptions = DiagnosticCode.Warning(4104, "missing-captions");

    /// <summary>A question that no answer gets wrong.</summary>
    public static readonly DiagnosticCode OnlyRightAnswers = DiagnosticCode.Warning(4201, "only-right-answers");

    /// <summary>Some options have feedback, and this one has not.</summary>
    public static readonly DiagnosticCode MissingFeedback = DiagnosticCode.Warning(4202, "missing-feedback");

    /// <summary>A question that never says why.</summary>
    public static readonly DiagnosticCode NoFeedback = DiagnosticCode.Warning(4203, "no-feedback");

    /// <summary>A paragraph that few read to its end.</summary>
    public static readonly DiagnosticCode LongParagraph = DiagnosticCode.Warning(4301, "long-paragraph");

    /// <summary>A sentence that has to be read twice.</summary>
    public static readonly DiagnosticCode LongSentence = DiagnosticCode.Warning(4302, "long-sentence");

    /// <summary>A lesson that is hard to read.</summary>
    public static readonly DiagnosticCode Lix = DiagnosticCode.Warning(4303, "lix");

    /// <summary>A lesson that takes much longer or shorter than it says.</summary>
    public static readonly DiagnosticCode StatedMinutes = DiagnosticCode.Warning(4304, "stated-minutes");

    /// <summary>A file of a module that nothing shows.</summary>
    public static readonly DiagnosticCode UnusedAsset = DiagnosticCode.Warning(4401, "unused-asset");

    /// <summary>Two names that are one on many computers.</summary>
    public static readonly DiagnosticCode CaseDiffers = DiagnosticCode.Warning(4402, "case-differs");

    /// <summary>More pixels than anybody sees.</summary>
    public static readonly DiagnosticCode LargePicture = DiagnosticCode.Warning(4403, "large-picture");

    /// <summary>A package that the LMS probably refuses.</summary>
    public static readonly DiagnosticCode PackageSize = DiagnosticCode.Warning(4501, "package-size");

    /// <summary>A format that the LMS does not take as it comes.</summary>
    public static readonly DiagnosticCode FormatNeeds = DiagnosticCode.Warning(4502, "format-needs");

    /// <summary>A lesson that is shown in the source language instead of the course's.</summary>
    public static readonly DiagnosticCode UntranslatedLesson = DiagnosticCode.Info(4601, "untranslated-lesson");

    /// <summary>A translation whose source has changed since.</summary>
    public static readonly DiagnosticCode StaleTranslation = DiagnosticCode.Warning(4602, "stale-translation");

    /// <summary>What learners say of themselves can be sent with their name.</summary>
    public static readonly DiagnosticCode SharedRating = DiagnosticCode.Warning(4701, "shared-rating");
}
