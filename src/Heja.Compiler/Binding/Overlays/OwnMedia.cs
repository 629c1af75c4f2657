using System.Collections.Immutable;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Media;
using Heja.Compiler.Sources;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding.Overlays;

/// <summary>A municipality's pictures and other files that replace those of a course: each has the name of what it replaces.</summary>
internal static class OwnMedia
{
    public static Overlay Bind(OverlayFiles files, Course course, Overlay overlay, string folder)
    {
        var lessons = course.Lessons.Values.Select(lesson => lesson.Local).ToList();
        var shared = lessons
            .SelectMany(local => local.FilePaths)
            .Distinct(StringComparer.Ordinal)
            .ToLookup(FileName, StringComparer.Ordinal);
        var own = overlay
            .Slots.Values.Select(fill => fill.Local)
            .Concat(overlay.Lessons.Values.Select(lesson => lesson.Local))
            .SelectMany(local => local.FilePaths)
            .ToHashSet(StringComparer.Ordinal);
        var shown = lessons.SelectMany(local => local.Pictures).Select(picture => picture.File.Path).ToHashSet();
        var played = lessons.SelectMany(local => local.Media).Select(media => media.File.Path).ToHashSet();
        var pictures = ImmutableDictionary.CreateBuilder<string, Logo>(StringComparer.Ordinal);
        var media = ImmutableDictionary.CreateBuilder<string, SourceFile>(StringComparer.Ordinal);
        foreach (var path in files.Lessons.Files.Under(folder))
        {
            var replaced = shared[FileName(path)].ToList();
            if (own.Contains(path) || replaced.Count > 0)
                files.Used.Add(path);
            if (replaced.Count > 1)
                ReportAmbiguous(files, path, replaced);
            if (files.Lessons.Files.Find(path) is not { } file)
                continue;
            foreach (var original in replaced)
            {
                var place = SourceLocation.OfFile(path);
                if (shown.Contains(original) && PictureFile.TryRead(file, place, files.Diagnostics, out var size))
                    pictures[original] = new Logo(file, size);
                if (played.Contains(original) && MediaReading.Check(file, MediaKinds.Any, place, files.Diagnostics))
                    media[original] = file;
            }
        }

        return overlay with
        {
            Pictures = pictures.ToImmutable(),
            Media = media.ToImmutable(),
        };
    }

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static void ReportAmbiguous(OverlayFiles files, string path, List<string> replaced) =>
        files.Diagnostics.Add(
            BindingCodes.AmbiguousPicture,
            SourceLocation.OfFile(path),
            $"{replaced.Count} pictures or other files of the course have this name: {string.Join(", ", replaced.Order(StringComparer.Ordinal).Select(one => $"`{one}`"))}",
            "give the files of the course names of their own"
        );
}
