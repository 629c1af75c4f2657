using Heja.Compiler.Diagnostics;

namespace Heja.Compiler.Verifying;

/// <summary>73xx: pages, styles and scripts of a package.</summary>
public static class ContentCodes
{
    /// <summary>Something is fetched from another host.</summary>
    public static readonly DiagnosticCode ForeignRequest = DiagnosticCode.Warning(7301, "foreign-request");

    /// <summary>The end of the session hangs on an event that browsers no longer send.</summary>
    public static readonly DiagnosticCode UnloadHandler = DiagnosticCode.Warning(7302, "unload-handler");

    /// <summary>The page itself defines what it must look for in the LMS.</summary>
    public static readonly DiagnosticCode ShadowedApi = DiagnosticCode.Warning(7303, "shadowed-api");

    /// <summary>Scripts inside the page, which a strict Content-Security-Policy forbids.</summary>
    public static readonly DiagnosticCode InlineScript = DiagnosticCode.Info(7304, "inline-script");

    /// <summary>A reference that leads to nothing in the package.</summary>
    public static readonly DiagnosticCode BrokenReference = DiagnosticCode.Warning(7305, "broken-reference");

    /// <summary>Nothing in the package calls the LMS.</summary>
    public static readonly DiagnosticCode SilentSco = DiagnosticCode.Warning(7306, "silent-sco");
}
