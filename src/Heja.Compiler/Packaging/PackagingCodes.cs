using Heja.Compiler.Diagnostics;

namespace Heja.Compiler.Packaging;

/// <summary>6xxx: packaging.</summary>
public static class PackagingCodes
{
    /// <summary>The longest saved state a learner can need does not fit the LMS.</summary>
    public static readonly DiagnosticCode StateTooLong = DiagnosticCode.Error(6001, "state-too-long");
}
