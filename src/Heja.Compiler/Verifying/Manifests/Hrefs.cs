using System.Xml.Linq;

namespace Heja.Compiler.Verifying.Manifests;

/// <summary>References from a manifest to files.</summary>
internal static class Hrefs
{
    /// <summary>The file a reference leads to; null after saying what is wrong with it, or when it leads to another host.</summary>
    /// <param name="manifest">Where it stands.</param>
    /// <param name="place">The attribute or element that holds it.</param>
    /// <param name="folder">What <c>xml:base</c> puts before it.</param>
    /// <param name="href">As written.</param>
    /// <param name="package">Where the file must be.</param>
    public static string? Check(
        ManifestDocument manifest,
        XObject place,
        string folder,
        string href,
        VerifiedPackage package
    )
    {
        if (Refusal(href, Reference.Resolve(folder, href)) is { } refusal)
        {
            package.Findings.Add(
                ManifestCodes.InvalidHref,
                manifest.At(place),
                $"the reference `{Printable.Short(href)}` {refusal}",
                "write the path from the manifest, with `/`, and `%20` for a space"
            );
            return null;
        }

        var reference = Reference.Resolve(folder, href);
        if (reference.Target == Target.OtherHost)
        {
            package.Findings.Add(
                ContentCodes.ForeignRequest,
                manifest.At(place),
                $"the manifest leads to the host `{Printable.Short(reference.Path)}`",
                "put the file in the package"
            );
            return null;
        }

        if (reference.Target != Target.File || package.Names.Contains(reference.Path))
            return reference.Path;
        package.Findings.Add(
            ManifestCodes.MissingEntry,
            manifest.At(place),
            package.Names.Missing(reference.Path),
            "put the file in the package, spelt exactly so, or take it out of the manifest"
        );
        return null;
    }

    private static string? Refusal(string href, Reference reference)
    {
        if (href.Length == 0)
            return "is empty";
        if (href.Contains('\\', StringComparison.Ordinal))
            return "has a `\\`";
        if (reference.Target == Target.Outside)
            return href[0] == '/' ? "begins with a `/`" : "leads out of the package";
        return reference.Target == Target.Nothing || reference.Path.Length == 0 ? "leads to no file" : null;
    }
}
