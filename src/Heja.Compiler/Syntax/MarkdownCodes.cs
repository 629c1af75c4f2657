using Heja.Compiler.Diagnostics;

namespace Heja.Compiler.Syntax;

/// <summary>2xxx: Markdown and blocks.</summary>
public static class MarkdownCodes
{
    /// <summary>A lesson without the lines of <c>---</c>, or with one that is never closed.</summary>
    public static readonly DiagnosticCode MissingFrontMatter = DiagnosticCode.Error(2001, "missing-front-matter");

    /// <summary>A slot with front matter.</summary>
    public static readonly DiagnosticCode UnexpectedFrontMatter = DiagnosticCode.Error(2002, "unexpected-front-matter");

    /// <summary>A block that no line of <c>:::</c> closes.</summary>
    public static readonly DiagnosticCode UnclosedBlock = DiagnosticCode.Error(2003, "unclosed-block");

    /// <summary>A line of <c>:::</c> that closes nothing.</summary>
    public static readonly DiagnosticCode StrayFence = DiagnosticCode.Error(2004, "stray-fence");

    /// <summary>Three colons without a name.</summary>
    public static readonly DiagnosticCode NamelessBlock = DiagnosticCode.Error(2005, "nameless-block");

    /// <summary>Attributes that do not parse.</summary>
    public static readonly DiagnosticCode InvalidAttributes = DiagnosticCode.Error(2006, "invalid-attributes");

    /// <summary>Raw HTML.</summary>
    public static readonly DiagnosticCode RawHtml = DiagnosticCode.Error(2007, "raw-html");

    /// <summary>Words on the opening line of a block.</summary>
    public static readonly DiagnosticCode SurplusWords = DiagnosticCode.Error(2008, "surplus-words");

    /// <summary>Braces that open a value and never close it.</summary>
    public static readonly DiagnosticCode BrokenValue = DiagnosticCode.Error(2009, "broken-value");

    /// <summary>More levels of quotes, lists and blocks than can be read.</summary>
    public static readonly DiagnosticCode TooDeep = DiagnosticCode.Error(2010, "too-deep");
}
