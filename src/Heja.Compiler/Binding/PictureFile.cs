using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model.Pictures;
using Heja.Compiler.Sources;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding;

/// <summary>Reads the size of a picture's file, and refuses what no browser shows or nobody should ship.</summary>
internal static class PictureFile
{
    public static bool TryRead(SourceFile file, SourceLocation place, DiagnosticBag diagnostics, out PictureSize size)
    {
        if (!PictureSizeReader.TryRead(file.Path, file.Bytes, out size, out var problem))
        {
            Report(file, place, problem, "save it again as SVG, PNG, JPEG, WebP or GIF", diagnostics);
            return false;
        }

        var unsafeParts = file.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
            ? SvgSafety.Problems(file.Bytes)
            : [];
        foreach (var part in unsafeParts)
            Report(
                file,
                place,
                part,
                "export it as a plain drawing: no scripts, no addresses of other hosts",
                diagnostics
            );
        return unsafeParts.IsEmpty;
    }

    private static void Report(
        SourceFile file,
        SourceLocation place,
        string problem,
        string help,
        DiagnosticBag diagnostics
    ) =>
        diagnostics.Add(
            new Diagnostic(
                BindingCodes.UnreadablePicture,
                place,
                $"the picture `{file.Path}` cannot be used: {problem}",
                help
            )
            {
                Subject = $"{file.Path}\n{problem}",
            }
        );
}
