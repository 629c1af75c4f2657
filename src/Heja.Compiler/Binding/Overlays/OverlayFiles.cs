using Heja.Compiler.Diagnostics;
using Heja.Compiler.Syntax;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding.Overlays;

/// <summary>A municipality's own files: what has been used of them, and what changes nothing.</summary>
/// <param name="Syntax">Every parsed file.</param>
/// <param name="Lessons">Binds lessons and slots.</param>
/// <param name="Used">The paths that something uses; what is left over at the end changes nothing.</param>
/// <param name="Diagnostics">Where what is wrong goes.</param>
internal sealed record OverlayFiles(
    CourseSyntax Syntax,
    LessonBinder Lessons,
    HashSet<string> Used,
    DiagnosticBag Diagnostics
)
{
    /// <summary>The lesson-like files of a folder, by path.</summary>
    public IEnumerable<(string Path, LessonFileName File)> In(string folder) =>
        Lessons
            .Files.Under(folder)
            .Where(Syntax.Lessons.ContainsKey)
            .Select(path => (Path: path, File: LessonFileName.Parse(path)))
            .Where(pair => pair.File?.Folder == folder)
            .Select(pair => (pair.Path, pair.File ?? throw new InvalidOperationException("filtered above")));

    /// <summary>Reports a file that changes nothing.</summary>
    public void ReportNothing(string path, string message, string written, string[] names) =>
        Diagnostics.Add(
            BindingCodes.OverlaysNothing,
            SourceLocation.OfFile(path),
            message,
            names.Length == 0 ? "remove the file" : NearMiss.Suggest(written, names)
        );
}
