using Heja.Compiler.Model;

namespace Heja.Compiler.Verifying;

/// <summary>What the rules of manifests and contents look at.</summary>
/// <param name="Names">The names of its files.</param>
/// <param name="Lms">The LMS it is for.</param>
/// <param name="Findings">Where to say what is wrong.</param>
internal sealed record VerifiedPackage(PackageNames Names, LmsProfile Lms, Findings Findings);
