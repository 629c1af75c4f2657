namespace Heja.Compiler.Diagnostics;

/// <summary>How much a diagnostic weighs: an error stops packages, a warning does under <c>--strict</c>.</summary>
public enum Severity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Probably not meant.</summary>
    Warning,

    /// <summary>Cannot become a package.</summary>
    Error,
}
