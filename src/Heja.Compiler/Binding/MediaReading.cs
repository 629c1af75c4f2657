using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model.Media;
using Heja.Compiler.Sources;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding;

/// <summary>Refuses files that no browser plays, that an LMS would not take, and captions that would not be shown.</summary>
internal static class MediaReading
{
    /// <summary>Whether the file can be used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="kinds">What it is for.</param>
    /// <param name="place">Where it is used.</param>
    /// <param name="diagnostics">Where what is wrong goes.</param>
    public static bool Check(SourceFile file, MediaKinds kinds, SourceLocation place, DiagnosticBag diagnostics)
    {
        if (MediaFormat.Problem(file.Path, file.Bytes, kinds) is not { } problem)
            return MediaFormat.Of(file.Path) is not { Kind: MediaKinds.Captions } || CheckCaptions(file, diagnostics);
        diagnostics.Add(
            new Diagnostic(
                BindingCodes.UnreadableMedia,
                place,
                $"the file `{file.Path}` cannot be used: {problem.Message}",
                problem.Help
            )
            {
                Subject = $"{file.Path}\n{problem.Message}",
            }
        );
        return false;
    }

    private static bool CheckCaptions(SourceFile file, DiagnosticBag diagnostics)
    {
        if (file.ReadText(diagnostics) is not { } source)
            return false;
        var problems = WebVtt.Check(source);
        foreach (var problem in problems)
            diagnostics.Add(
                BindingCodes.InvalidCaptions,
                new SourceLocation(source, problem.Span),
                problem.Message,
                problem.Help
            );
        return problems.Count == 0;
    }
}
