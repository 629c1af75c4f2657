using System.Collections.Immutable;
using System.Globalization;
using Heja.Compiler.Diagnostics;

namespace Heja.Compiler.Linting.Rules;

/// <summary>A package that the municipality's LMS probably refuses when somebody uploads it.</summary>
public sealed class PackageSize : LintRule
{
    private const int Megabyte = 1_000_000;

    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.PackageSize;

    /// <inheritdoc />
    public override void Check(LintedPackage package, LintReport report)
    {
        var lms = package.Edition.Municipality.Lms;
        var limit = (long)lms.PackageMegabytes * Megabyte;
        // Compression takes time, and hardly ever makes anything larger.
        if (package.Files.Sum(file => (long)file.Length) <= limit || package.Size.Value <= limit)
            return;
        var heaviest = package
            .Files.OrderByDescending(file => file.Length)
            .Where(file => file.Length >= Megabyte)
            .Take(3)
            .Select(file => $"`{file.Path}` {Megabytes(file.Length)}");
        var message =
            $"the package {package.Format} has {Megabytes(package.Size.Value)}, and `{lms.Name}` takes {lms.PackageMegabytes} MB";
        report.Add(
            new Diagnostic(
                report.Code,
                package.Edition.Course.Location,
                message,
                "make its films and pictures smaller, or divide the course in two; an administrator of the LMS may also raise its limit"
            )
            {
                Notes = [new DiagnosticNote($"most room is taken by {string.Join(", ", heaviest)}", null)],
                // Its formats, and municipalities whose logos differ, have the same cause.
                Subject = $"{package.Edition.Course.Id}\n{lms.Name}",
                Municipalities = ImmutableSortedSet.Create(StringComparer.Ordinal, package.Edition.Municipality.Id),
            }
        );
    }

    private static string Megabytes(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{(double)bytes / Megabyte:0.0} MB");
}
