using Heja.Compiler.Releases;

namespace Heja.Compiler.Packaging;

/// <summary>What <c>heja.json</c> says of an edition in every format.</summary>
/// <param name="Tool">Name and version of the tool.</param>
/// <param name="LongestState">The longest saved state a learner can need, in characters.</param>
/// <param name="Release">What a release of it contains; a document for people is made without.</param>
public sealed record PackageFacts(string Tool, int LongestState, Lazy<CourseRelease> Release);
