using System.Collections.Immutable;
using Heja.Compiler.Binding.Yaml;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Syntax.Yaml;

namespace Heja.Compiler.Binding;

/// <summary><c>heja.yaml</c>.</summary>
/// <param name="Courses">The courses it lists; they may not exist.</param>
/// <param name="Municipalities">The municipalities it lists; they may not exist.</param>
/// <param name="Formats">The formats a municipality gets that names none.</param>
/// <param name="Lint">What is said about lint rules, by rule.</param>
internal sealed record WorkspaceFile(
    ImmutableArray<YamlScalar> Courses,
    ImmutableArray<YamlScalar> Municipalities,
    ImmutableArray<string> Formats,
    ImmutableSortedDictionary<string, LintSetting> Lint
)
{
    /// <param name="form">The whole file.</param>
    /// <param name="formats">The formats there are.</param>
    /// <param name="usual">Those of a workspace that names none.</param>
    /// <param name="lintRules">The lint rules there are; those that have a limit with it.</param>
    /// <param name="tool">The version of this tool.</param>
    /// <param name="diagnostics">Where what is wrong goes.</param>
    public static WorkspaceFile Bind(
        YamlForm form,
        ImmutableArray<string> formats,
        ImmutableArray<string> usual,
        IReadOnlyDictionary<string, int?> lintRules,
        Version tool,
        DiagnosticBag diagnostics
    )
    {
        CheckTool(form, tool, diagnostics);
        form.Demand("courses", "[min-kurs]");
        var courses = form.List("courses");
        form.Demand("municipalities", "[min-kommun]");
        var municipalities = form.List("municipalities");
        var defaultFormats = MunicipalityBinder.BindNames(form, "formats", formats, usual);
        var lint = LintBinder.Bind(form, lintRules);
        form.Finish();
        return new WorkspaceFile(courses, municipalities, defaultFormats, lint);
    }

    private static void CheckTool(YamlForm form, Version tool, DiagnosticBag diagnostics)
    {
        if (form.Scalar("requires") is not { } requires)
            return;
        var text = requires.Text.Trim();
        if (!text.StartsWith(">=", StringComparison.Ordinal) || !Version.TryParse(text[2..].Trim(), out var needed))
            form.Invalid(requires.Location, $"`{text}` is no demand on a version", "write `requires: \">= 1.2\"`");
        else if (tool < needed)
            diagnostics.Add(
                BindingCodes.ToolTooOld,
                requires.Location,
                $"these courses need heja {needed} or later, and this is {tool.ToString(3)}",
                "install a newer heja"
            );
    }
}
