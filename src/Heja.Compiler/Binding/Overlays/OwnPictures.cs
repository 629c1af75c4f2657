using System.Collections.Immutable;
using Heja.Compiler.Model;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding.Overlays;

/// <summary>A municipality's pictures that replace those of a course.</summary>
internal static class OwnPictures
{
    public static ImmutableDictionary<string, Logo> Bind(
        OverlayFiles files,
        Course course,
        Overlay overlay,
        string folder
    )
    {
        var shared = course
            .Lessons.Values.SelectMany(lesson => lesson.Local.Pictures)
            .Select(picture => picture.File.Path)
            .Distinct(StringComparer.Ordinal)
            .ToLookup(path => path[(path.LastIndexOf('/') + 1)..]);
        var own = overlay
            .Slots.Values.Select(fill => fill.Local)
            .Concat(overlay.Lessons.Values.Select(lesson => lesson.Local))
            .SelectMany(local => local.Pictures)
            .Select(picture => picture.File.Path)
            .ToHashSet(StringComparer.Ordinal);
        var pictures = ImmutableDictionary.CreateBuilder<string, Logo>(StringComparer.Ordinal);
        foreach (var path in files.Lessons.Files.Under(folder))
        {
            var replaced = shared[path[(path.LastIndexOf('/') + 1)..]].ToList();
            if (own.Contains(path) || replaced.Count > 0)
                files.Used.Add(path);
            if (replaced.Count > 1)
                files.Diagnostics.Add(
                    BindingCodes.AmbiguousPicture,
                    SourceLocation.OfFile(path),
                    $"{replaced.Count} pictures of the course have this name: {string.Join(", ", replaced.Order(StringComparer.Ordinal).Select(one => $"`{one}`"))}",
                    "give the pictures of the course names of their own"
                );
            if (replaced.Count == 0 || files.Lessons.Files.Find(path) is not { } file)
                continue;
            if (PictureFile.TryRead(file, SourceLocation.OfFile(path), files.Diagnostics, out var size))
            {
                foreach (var original in replaced)
                    pictures[original] = new Logo(file, size);
            }
        }

        return pictures.ToImmutable();
    }
}
