using Heja.Compiler.Diagnostics;
using Heja.Compiler.Text;

namespace Heja.Compiler.Linting.Rules;

/// <summary>Windows and macOS take <c>Tavla.svg</c> and <c>tavla.svg</c> for one file: one of them disappears when git writes both.</summary>
public sealed class CaseDiffers : LintRule
{
    /// <inheritdoc />
    public override DiagnosticCode Code => LintCodes.CaseDiffers;

    /// <inheritdoc />
    public override void Check(LintedWorkspace workspace, LintReport report)
    {
        var folders = workspace
            .Workspace.Names.Courses.Append("municipalities")
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var first = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in workspace.Files.Paths.Where(path => folders.Contains(path.Split('/')[0])))
        {
            foreach (var name in FoldersAndFile(path))
            {
                if (first.TryAdd(name, name) || first[name] == name || !said.Add(name))
                    continue;
                report.Add(
                    SourceLocation.OfFile(path),
                    $"the names `{first[name]}` and `{name}` differ only by case",
                    "give one of them another name, or make one folder of the two"
                );
                break;
            }
        }
    }

    private static IEnumerable<string> FoldersAndFile(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];
        yield return path;
    }
}
