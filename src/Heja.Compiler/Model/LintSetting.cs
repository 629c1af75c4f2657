using Heja.Compiler.Diagnostics;

namespace Heja.Compiler.Model;

/// <summary>What <c>heja.yaml</c> says of a lint rule.</summary>
/// <param name="IsOff">It is not asked.</param>
/// <param name="Severity">How much it weighs; null: as it is made.</param>
/// <param name="Limit">Where it begins to speak, in the rule's own unit; null: as it is made.</param>
public sealed record LintSetting(bool IsOff, Severity? Severity, int? Limit);
