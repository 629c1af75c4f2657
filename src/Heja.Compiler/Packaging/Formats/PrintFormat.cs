using Heja.Compiler.Model;
using Heja.Compiler.Rendering;

namespace Heja.Compiler.Packaging.Formats;

/// <summary>The whole course as one HTML file for paper. It needs nothing else, runs no script and records nothing.</summary>
public sealed class PrintFormat : IPackageFormat
{
    /// <inheritdoc />
    public string Name => "print";

    /// <inheritdoc />
    public string Extension => "html";

    /// <inheritdoc />
    public bool IsDocument => true;

    /// <inheritdoc />
    public int? StateLimit(LmsProfile lms) => null;

    /// <inheritdoc />
    public PackageTree Assemble(RenderedCourse course, SharedContents contents, PackageFacts facts) =>
        new([new PackageFile(WebContent.LaunchPage, PackageContent.FromText(course.Paper().Text))]);
}
