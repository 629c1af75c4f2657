using Heja.Compiler.Model;
using Heja.Compiler.Rendering;

namespace Heja.Compiler.Packaging;

/// <summary>A kind of package. One file a format, listed in <see cref="Builtins"/>.</summary>
public interface IPackageFormat
{
    /// <summary>The name on the command line and in file names: <c>scorm12</c>.</summary>
    string Name { get; }

    /// <summary>Characters of saved state that can be kept.</summary>
    int StateLimit(LmsProfile lms);

    /// <summary>Puts a package together.</summary>
    /// <param name="course">What goes in.</param>
    /// <param name="contents">Where contents that packages have in common come from.</param>
    /// <param name="tool">Name and version of the tool, for <c>heja.json</c>.</param>
    PackageTree Assemble(RenderedCourse course, SharedContents contents, string tool);
}
