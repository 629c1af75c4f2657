using Heja.Compiler.Diagnostics;

namespace Heja.Compiler.Rendering;

/// <summary>5xxx: templates.</summary>
public static class TemplateCodes
{
    /// <summary>A template that does not parse, or uses a name that does not exist.</summary>
    public static readonly DiagnosticCode BrokenTemplate = DiagnosticCode.Error(5001, "broken-template");

    /// <summary>A file of a municipality's templates that the theme does not have.</summary>
    public static readonly DiagnosticCode UnknownTemplate = DiagnosticCode.Error(5002, "unknown-template");

    /// <summary>The theme has no texts in a language.</summary>
    public static readonly DiagnosticCode MissingTexts = DiagnosticCode.Error(5003, "missing-texts");

    /// <summary>A file of texts that lacks some of them, or something in them that is filled in.</summary>
    public static readonly DiagnosticCode IncompleteTexts = DiagnosticCode.Error(5004, "incomplete-texts");
}
