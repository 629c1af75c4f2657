namespace Heja.Compiler.Verifying.Manifests;

/// <summary>Finds the manifests of a package, as importers do: at the root, by their exact names.</summary>
internal static class ManifestFinder
{
    private const string Cmi5 = "cmi5.xml";

    private static readonly string[] Names = [Scorm12Manifest.FileName, TinCanManifest.FileName, Cmi5];

    /// <summary>Whether a file is one that <see cref="Check"/> asks for.</summary>
    public static bool IsManifest(string name) => Names.Contains(name, StringComparer.Ordinal);

    /// <summary>Checks them; true when one is SCORM 1.2, whose SCOs must call the LMS.</summary>
    /// <param name="package">What they belong to.</param>
    /// <param name="read">The bytes of a manifest; null when they could not be read, which was reported.</param>
    /// <param name="withSchema">Whether to validate by the standard's schemas too.</param>
    public static bool Check(VerifiedPackage package, Func<string, byte[]?> read, bool withSchema)
    {
        var findings = package.Findings;
        var found = Names.Where(package.Names.Contains).ToList();
        if (found.Count == 0)
            ReportMissing(package);
        if (found.Count > 1)
            findings.Add(
                ManifestCodes.SeveralManifests,
                findings.Entry(found[1]),
                $"the package has both `{found[0]}` and `{found[1]}`, and LMSs take the one they know first",
                "leave one standard in a package"
            );
        if (found.Contains(Cmi5))
            findings.Add(
                ManifestCodes.UncheckedStandard,
                findings.Entry(Cmi5),
                "this is a manifest of cmi5, which is not checked",
                "take the package's SCORM 1.2 or xAPI form where there is one"
            );
        if (Read(TinCanManifest.FileName) is { } tinCan)
            new TinCanManifest(tinCan, package).Check();
        return Read(Scorm12Manifest.FileName) is { } scorm && Scorm12Manifest.Check(scorm, package, withSchema);

        ManifestDocument? Read(string name) =>
            read(name) is { } bytes ? ManifestReader.Read(name, bytes, findings) : null;
    }

    private static void ReportMissing(VerifiedPackage package)
    {
        var findings = package.Findings;
        var near = package.Names.All.FirstOrDefault(name =>
            Names.Contains(Path.GetFileName(name), StringComparer.OrdinalIgnoreCase)
        );
        if (near?.Contains('/', StringComparison.Ordinal) == true)
            findings.Add(
                ZipCodes.WrappingFolder,
                findings.Entry(near),
                "the manifest lies in a folder, and LMSs look for it at the root of the zip",
                "pack the files in the folder, not the folder"
            );
        else
            findings.Add(
                ManifestCodes.NoManifest,
                findings.Package,
                near is null
                    ? "there is no `imsmanifest.xml` and no `tincan.xml` at the root"
                    : $"the manifest is called `{Printable.Short(near)}`, and LMSs look for `{near.ToLowerInvariant()}`",
                "look whether it is a course package, and ask who made it"
            );
    }
}
