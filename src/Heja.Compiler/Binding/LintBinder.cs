using System.Collections.Immutable;
using Heja.Compiler.Binding.Yaml;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;

namespace Heja.Compiler.Binding;

/// <summary>The <c>lint</c> of <c>heja.yaml</c>: a rule's name, and below it <c>severity</c>, <c>reason</c> and <c>limit</c>.</summary>
internal static class LintBinder
{
    private const string Off = "off";

    private static readonly ImmutableSortedDictionary<string, Severity> Severities = new Dictionary<string, Severity>
    {
        ["info"] = Severity.Info,
        ["warning"] = Severity.Warning,
        ["error"] = Severity.Error,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <param name="workspace">The whole of <c>heja.yaml</c>.</param>
    /// <param name="rules">The rules there are; those that have a limit with it.</param>
    public static ImmutableSortedDictionary<string, LintSetting> Bind(
        YamlForm workspace,
        IReadOnlyDictionary<string, int?> rules
    )
    {
        var settings = ImmutableSortedDictionary.CreateBuilder<string, LintSetting>(StringComparer.Ordinal);
        if (workspace.Form("lint") is not { } lint)
            return settings.ToImmutable();
        foreach (var (name, limit) in rules)
        {
            if (lint.Form(name) is { } rule)
                settings[name] = BindRule(rule, limit is not null);
        }

        lint.Finish();
        return settings.ToImmutable();
    }

    private static LintSetting BindRule(YamlForm rule, bool hasLimit)
    {
        var written = rule.Name("severity", "severity", [Off, .. Severities.Keys]);
        var isOff = written == Off;
        if (isOff)
            rule.Demand("reason", "Varför regeln inte passar här");
        Severity? severity = written is null || isOff ? null : Severities[written];
        if (rule.Scalar("reason") is { } reason && string.IsNullOrWhiteSpace(reason.Text))
            rule.Invalid(reason.Location, "the reason is empty", "write why the rule does not fit here");
        var limit = hasLimit ? rule.Number("limit", 1, 10_000) : null;
        rule.Finish();
        return new LintSetting(isOff, severity, limit);
    }
}
