using System.Collections.Immutable;
using Heja.Compiler.Rendering;

namespace Heja.Compiler.Packaging.Formats;

/// <summary>What every package has besides its manifest, in the order of the zip: what is shared first, then what is not.</summary>
internal static class WebContent
{
    /// <summary>The launch page: plain, without query, the same in every format.</summary>
    public const string LaunchPage = "index.html";

    public static ImmutableArray<PackageFile> Make(
        RenderedCourse course,
        SharedContents contents,
        string runtime,
        int limit,
        IEnumerable<PackageFile> schemas
    )
    {
        var script = contents.Script(runtime);
        var style = contents.Of(course.Style);
        var colours = contents.Of(course.Colours);
        var data = CourseScript.Make(course, contents, limit);
        var page = course.Page(new PageAssets([style.Path, colours.Path], script.Path, data.Name));
        return
        [
            script,
            style,
            .. schemas,
            .. course.Media.Select(contents.Of),
            colours,
            new PackageFile(data.Name, new PackageContent(data.Bytes)),
            new PackageFile(LaunchPage, PackageContent.FromText(page.Text)),
        ];
    }
}
