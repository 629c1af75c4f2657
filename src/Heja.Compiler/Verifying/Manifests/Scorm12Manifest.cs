using static Heja.Compiler.Verifying.Manifests.Scorm12Names;

namespace Heja.Compiler.Verifying.Manifests;

/// <summary><c>imsmanifest.xml</c>: which standard it is of, and for SCORM 1.2 every rule in its turn.</summary>
internal static class Scorm12Manifest
{
    public const string FileName = "imsmanifest.xml";

    /// <summary>Checks it; true when it is one of SCORM 1.2, whose SCOs must call the LMS.</summary>
    public static bool Check(ManifestDocument manifest, VerifiedPackage package, bool withSchema)
    {
        var (root, findings) = (manifest.Root, package.Findings);
        var version = root.Descendants().FirstOrDefault(element => element.Name.LocalName == "schemaversion");
        if (root.Name.Namespace == Cp2004 || (version is not null && Is2004(version.Value)))
        {
            findings.Add(
                ManifestCodes.UncheckedStandard,
                manifest.At(root),
                "this is a manifest of SCORM 2004, which is not checked",
                "take the package's SCORM 1.2 form where there is one"
            );
            return false;
        }

        if (root.Name != Cp + "manifest")
        {
            findings.Add(
                ManifestCodes.SchemaViolation,
                manifest.At(root),
                $"the root is `{Printable.Short(root.Name.ToString())}`",
                $"begin with `<manifest xmlns=\"{Cp}\">`"
            );
            return false;
        }

        if (withSchema)
            Scorm12Schema.Check(manifest, findings);
        Scorm12Header.Check(manifest, package);
        var resources = new Scorm12Resources(manifest, package);
        resources.Check();
        new Scorm12Items(manifest, resources, findings).Check();
        Titles.Check(manifest, findings);
        return true;
    }

    private static bool Is2004(string version) =>
        version.Contains("2004", StringComparison.Ordinal) || version.Trim() == "CAM 1.3";
}
