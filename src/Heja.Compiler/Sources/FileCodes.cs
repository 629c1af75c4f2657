using Heja.Compiler.Diagnostics;

namespace Heja.Compiler.Sources;

/// <summary>1xxx: files and YAML.</summary>
public static class FileCodes
{
    /// <summary>A file that something names does not exist.</summary>
    public static readonly DiagnosticCode MissingFile = DiagnosticCode.Error(1001, "missing-file");

    /// <summary>A text file is not UTF-8.</summary>
    public static readonly DiagnosticCode NotUtf8 = DiagnosticCode.Error(1002, "not-utf8");

    /// <summary>Letters are stored in pieces (NFD), so that equal names differ.</summary>
    public static readonly DiagnosticCode DecomposedText = DiagnosticCode.Error(1003, "decomposed-text");

    /// <summary>A character that no text contains.</summary>
    public static readonly DiagnosticCode ForbiddenCharacter = DiagnosticCode.Error(1004, "forbidden-character");

    /// <summary>A text that nobody wrote by hand.</summary>
    public static readonly DiagnosticCode TooLarge = DiagnosticCode.Error(1005, "too-large");

    /// <summary>A link in the file system: what it leads to may lie anywhere.</summary>
    public static readonly DiagnosticCode Link = DiagnosticCode.Error(1006, "link");

    /// <summary>YAML that cannot be read.</summary>
    public static readonly DiagnosticCode InvalidYaml = DiagnosticCode.Error(1101, "invalid-yaml");

    /// <summary>A key stands twice in one mapping.</summary>
    public static readonly DiagnosticCode DuplicateKey = DiagnosticCode.Error(1102, "duplicate-key");

    /// <summary>YAML that this language leaves out: anchors, aliases, tags, several documents.</summary>
    public static readonly DiagnosticCode UnsupportedYaml = DiagnosticCode.Error(1103, "unsupported-yaml");

    /// <summary>A key that means nothing here.</summary>
    public static readonly DiagnosticCode UnknownKey = DiagnosticCode.Error(1104, "unknown-key");

    /// <summary>A key that must be there is not.</summary>
    public static readonly DiagnosticCode MissingKey = DiagnosticCode.Error(1105, "missing-key");

    /// <summary>A value is of another kind or form than its key takes.</summary>
    public static readonly DiagnosticCode InvalidValue = DiagnosticCode.Error(1106, "invalid-value");

    /// <summary>Something that looks like a password or key: a build reads no secret.</summary>
    public static readonly DiagnosticCode Credential = DiagnosticCode.Error(1107, "credential");

    /// <summary>A file that nothing uses, where every file must be used.</summary>
    public static readonly DiagnosticCode StrayFile = DiagnosticCode.Error(1108, "stray-file");
}
