using Heja.Compiler.Diagnostics;

namespace Heja.Compiler.Linting.Rules;

/// <summary>A package is built that the municipality's LMS does not take as it comes. Who names the formats has thought of it.</summary>
public sealed class FormatNeeds : LintRule
{
    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.FormatNeeds;

    /// <inheritdoc />
    public override void Check(LintedWorkspace workspace, LintReport report)
    {
        foreach (var municipality in workspace.Workspace.Municipalities.Where(one => !one.NamesFormats))
        {
            foreach (var (format, need) in municipality.Lms.Needs)
            {
                if (municipality.Formats.Contains(format))
                    report.Add(
                        municipality.LmsLocation,
                        $"`{municipality.Lms.Name}` takes {format} only with {need}",
                        $"write `formats` in the municipality's file: without {format}, or with it if the LMS has that"
                    );
            }
        }
    }
}
