using System.Collections.Concurrent;
using Heja.Compiler.Model;
using Heja.Compiler.Rendering;
using Heja.Compiler.Sources;

namespace Heja.Compiler.Packaging;

/// <summary>What packages have in common is made once: one content object for all that carry the same bytes, which is deflated once.</summary>
/// <param name="before">Of the compilation before, when nothing but lessons has changed since; null: nothing was made.</param>
public sealed class SharedContents(SharedContents? before = null)
{
    private readonly ConcurrentDictionary<string, PackageContent> _contents = new(StringComparer.Ordinal);
    private readonly Remembered<string> _lessons = new(before?._lessons);

    /// <summary>A lesson in the course's script, as JSON: the same in every format, and most often in every municipality.</summary>
    internal string LessonScript(RenderedCourse course, Lesson lesson)
    {
        var edition = course.Edition;
        return _lessons.Of(
            new MadeOf(
                lesson,
                edition.Language,
                IsShared(edition, lesson) ? null : edition.Municipality.Id,
                // A question may be about lessons that the municipality leaves out.
                string.Join(' ', edition.Lessons.Select(one => one.Name.Id))
            ),
            () => JsonText.Write(json => Packaging.LessonScript.Write(json, course, lesson), indented: false)
        );
    }

    // Values are filled in wherever they stand in plain words, in code too, which no lesson counts among its values.
    private static bool IsShared(Edition edition, Lesson lesson) =>
        edition.IsShared(lesson) && !lesson.Location.Source.Content.Contains("{{", StringComparison.Ordinal);

    /// <summary>An asset as a file of a package.</summary>
    public PackageFile Of(Asset asset)
    {
        var content = _contents.GetOrAdd(asset.Name, _ => new PackageContent(asset.Bytes));
        // The name holds 32 bits of the hash only.
        if (!content.Bytes.Span.SequenceEqual(asset.Bytes.Span))
            throw new InvalidOperationException($"two files would be called {asset.Name}");
        return new PackageFile(asset.Name, content);
    }

    /// <summary>A file built into the tool, under the name it has there.</summary>
    public PackageFile Embedded(string folder, string name) =>
        new(name, _contents.GetOrAdd(folder + name, path => new PackageContent(EmbeddedFiles.Bytes(path))));

    /// <summary>A script built into the tool, named by its content.</summary>
    public PackageFile Script(string name) => Of(AssetNames.Make(name, Embedded("runtime/", name).Content.Bytes));
}
