using Heja.Compiler.Diagnostics;
using Heja.Compiler.Sources;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding.Content;

/// <summary>From a path as an author writes it to the file: to its variant for the language when there is one.</summary>
internal static class FileBinder
{
    /// <summary>Finds the file; null after a diagnostic.</summary>
    /// <param name="scope">The text.</param>
    /// <param name="written">The path, relative to the text's file.</param>
    /// <param name="place">Where it is written.</param>
    /// <param name="what">What an author calls such a file.</param>
    /// <param name="example">The name of one.</param>
    /// <param name="missing">The code for one that is not there.</param>
    public static SourceFile? Find(
        LessonScope scope,
        string written,
        SourceLocation place,
        string what,
        string example,
        DiagnosticCode missing
    )
    {
        if (
            FilePaths.Resolve(scope.Source.Path, written) is not { } path
            || written.Contains(':', StringComparison.Ordinal)
        )
        {
            scope.Report(
                BindingCodes.ForbiddenLink,
                place,
                $"the {what} `{written}` is not a file of the course",
                $"put the file in the module's folder `media/` and write `media/{example}`"
            );
            return null;
        }

        var file = scope.Files.Find(FilePaths.Variant(path, scope.Language)) ?? scope.Files.Find(path);
        if (file is null)
            ReportMissing(scope, path, place, what, missing);
        return file;
    }

    private static void ReportMissing(
        LessonScope scope,
        string path,
        SourceLocation place,
        string what,
        DiagnosticCode missing
    )
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var others = scope.Files.Under(folder.TrimEnd('/')).Select(other => other[folder.Length..]);
        var near = NearMiss.Find(path[folder.Length..], others);
        scope.Diagnostics.Add(
            new Diagnostic(
                missing,
                place,
                $"the {what} `{path}` does not exist",
                near is null ? "add the file, or write the name of one that is there" : $"did you mean `{near}`?"
            )
            {
                Subject = path,
            }
        );
    }
}
