using System.Globalization;
using Heja.Cli.Disk;

namespace Heja.Cli.Commands;

/// <summary>What a build says when it is done.</summary>
internal static class Summary
{
    private const int MostLines = 20;

    public static void Print(TextWriter output, IReadOnlyList<WrittenPackage> packages, string folder, TimeSpan time)
    {
        var width = packages.Select(package => package.Package.Path.Length).DefaultIfEmpty(0).Max();
        foreach (var written in packages.Take(MostLines))
        {
            var package = written.Package;
            var state = package.StateLimit is { } limit
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"  saved state at most {package.LongestState} of {limit}"
                )
                : string.Empty;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{package.Path.PadRight(width)}  {written.Size / 1000.0, 7:0.0} kB{state}{(written.IsUnchanged ? "  unchanged" : string.Empty)}"
                )
            );
        }

        if (packages.Count > MostLines)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {packages.Count - MostLines} more"));
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{packages.Count} package{(packages.Count == 1 ? string.Empty : "s")} in {folder}, {time.TotalSeconds:0.00} s"
            )
        );
    }
}
