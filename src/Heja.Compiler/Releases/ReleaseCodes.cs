using Heja.Compiler.Diagnostics;

namespace Heja.Compiler.Releases;

/// <summary>61xx: what an update would do to learners.</summary>
public static class ReleaseCodes
{
    /// <summary>A release file is not one that heja wrote.</summary>
    public static readonly DiagnosticCode UnreadableRelease = DiagnosticCode.Error(6101, "unreadable-release");

    /// <summary>The course's iri is another than in the last release.</summary>
    public static readonly DiagnosticCode ChangedIdentity = DiagnosticCode.Error(6102, "changed-identity");

    /// <summary>An id of the last release is gone and no <c>was</c> names it.</summary>
    public static readonly DiagnosticCode VanishedId = DiagnosticCode.Warning(6103, "vanished-id");

    /// <summary>A question is another than in the last release, so that answers to it are not kept.</summary>
    public static readonly DiagnosticCode ResetQuestion = DiagnosticCode.Warning(6104, "reset-question");

    /// <summary>The course differs from the release whose version it has.</summary>
    public static readonly DiagnosticCode ReleasedVersion = DiagnosticCode.Warning(6105, "released-version");
}
