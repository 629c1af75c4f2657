using Heja.Compiler.Model;
using Heja.Compiler.Rendering;

namespace Heja.Compiler.Packaging;

/// <summary>A kind of package. One file a format, listed in <see cref="Builtins"/>.</summary>
public interface IPackageFormat
{
    /// <summary>The name on the command line and in file names: <c>scorm12</c>.</summary>
    string Name { get; }

    /// <summary>What the file's name ends with, without the dot.</summary>
    string Extension => "zip";

    /// <summary>
    /// It is for people, not for an LMS: one file as it stands instead of a zip, which records nothing. A municipality gets it when its
    /// file names it, or when it is asked for by name.
    /// </summary>
    bool IsDocument => false;

    /// <summary>Characters of saved state that can be kept; null: nothing is recorded.</summary>
    int? StateLimit(LmsProfile lms);

    /// <summary>Puts a package together; a document is a tree of one file.</summary>
    /// <param name="course">What goes in.</param>
    /// <param name="contents">Where contents that packages have in common come from.</param>
    /// <param name="facts">What <c>heja.json</c> says of it.</param>
    PackageTree Assemble(RenderedCourse course, SharedContents contents, PackageFacts facts);
}
