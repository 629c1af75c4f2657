using System.Collections.Immutable;
using Heja.Compiler.Model;
using Heja.Compiler.Rendering;

namespace Heja.Compiler.Packaging.Formats;

/// <summary>SCORM 1.2: one SCO, the manifest and its schemas at the root (CAM 2.3.5).</summary>
public sealed class Scorm12Format : IPackageFormat
{
    private static readonly ImmutableArray<string> Schemas =
    [
        "adlcp_rootv1p2.xsd",
        "ims_xml.xsd",
        "imscp_rootv1p1p2.xsd",
        "imsmd_rootv1p2p1.xsd",
    ];

    /// <inheritdoc />
    public string Name => "scorm12";

    /// <inheritdoc />
    public int? StateLimit(LmsProfile lms) => lms.SuspendData;

    /// <inheritdoc />
    public PackageTree Assemble(RenderedCourse course, SharedContents contents, PackageFacts facts)
    {
        var limit = course.Edition.Municipality.Lms.SuspendData;
        var schemas = Schemas.Select(name => contents.Embedded("schemas/scorm12/", name));
        var files = WebContent.Make(course, contents, "heja-scorm12.js", limit, schemas);
        files = files.Add(HejaJson.Make(course.Edition, Name, limit, facts, files));
        var manifest = Scorm12Manifest.Write(course.Edition, files.Select(file => file.Path));
        return new PackageTree(files.Add(new PackageFile("imsmanifest.xml", PackageContent.FromText(manifest))));
    }
}
