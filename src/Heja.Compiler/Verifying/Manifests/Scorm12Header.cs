using System.Xml.Linq;
using Heja.Compiler.Text;
using static Heja.Compiler.Verifying.Manifests.Scorm12Names;

namespace Heja.Compiler.Verifying.Manifests;

/// <summary>What a manifest says of itself: version, prefixes, schemas (SCORM 1.2 CAM 2.3.2).</summary>
internal static class Scorm12Header
{
    public static void Check(ManifestDocument manifest, VerifiedPackage package)
    {
        CheckVersion(manifest, package.Findings);
        CheckPrefixes(manifest, package.Findings);
        CheckSchemaFiles(manifest, package);
        if (FindNumeric(manifest.Source.Content) is { } numeric)
            package.Findings.Add(
                ManifestCodes.NumericReference,
                new SourceLocation(manifest.Source, numeric),
                $"a letter is written as `{Printable.Short(manifest.Source.Content.Substring(numeric.Start, numeric.Length))}`, and Moodle shows those signs instead of the letter",
                "write the letter itself"
            );
    }

    private static void CheckVersion(ManifestDocument manifest, Findings findings)
    {
        var metadata = manifest.Root.Element(Cp + "metadata");
        foreach (var (name, right) in new[] { ("schema", "ADL SCORM"), ("schemaversion", "1.2") })
        {
            var element = metadata?.Element(Cp + name);
            if (element?.Value != right)
                findings.Add(
                    ManifestCodes.SchemaVersion,
                    manifest.At(element ?? metadata ?? manifest.Root),
                    element is null
                        ? $"the manifest does not say `<{name}>{right}</{name}>`"
                        : $"`{name}` is `{Printable.Short(element.Value)}`, not `{right}`",
                    $"write `<{name}>{right}</{name}>` in `metadata`: LMSs choose their player by it"
                );
        }
    }

    // Open edX builds its paths from the default namespace; Moodle matches the letters `adlcp:` (scormlib.php).
    private static void CheckPrefixes(ManifestDocument manifest, Findings findings)
    {
        foreach (var declaration in manifest.Root.DescendantsAndSelf().SelectMany(one => one.Attributes()))
        {
            if (!declaration.IsNamespaceDeclaration)
                continue;
            var prefix = declaration.Name.LocalName;
            if (declaration.Value == Adlcp.NamespaceName && prefix != "adlcp")
                Foreign(
                    declaration,
                    "adlcp:",
                    "Moodle looks for the letters `adlcp:`, and takes the SCO for a file otherwise"
                );
            else if (declaration.Value == Cp.NamespaceName && prefix != "xmlns")
                Foreign(
                    declaration,
                    "no prefix",
                    "Moodle and Open edX find nothing in a manifest whose elements have a prefix"
                );
        }

        void Foreign(XAttribute declaration, string right, string why) =>
            findings.Add(
                ManifestCodes.ForeignPrefix,
                manifest.At(declaration),
                $"the prefix is `{Printable.Short(declaration.Name.LocalName)}:`, not {(right.EndsWith(':') ? $"`{right}`" : right)}",
                $"write {(right.EndsWith(':') ? $"`{right}`" : right)}: {why}"
            );
    }

    private static void CheckSchemaFiles(ManifestDocument manifest, VerifiedPackage package)
    {
        var location = manifest.Root.Attribute(Xsi + "schemaLocation");
        var words = location?.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
        for (var i = 1; location is not null && i < words.Length; i += 2)
        {
            var reference = Reference.Resolve(string.Empty, words[i]);
            if (reference.Target == Target.File && !package.Names.Contains(reference.Path))
                package.Findings.Add(
                    ManifestCodes.MissingSchemaFile,
                    manifest.At(location),
                    $"`schemaLocation` names `{Printable.Short(words[i])}`, which is not in the package",
                    "put the schemas of SCORM 1.2 at the root: some importers validate with them"
                );
        }
    }

    // Without a regular expression: starting one costs a build more than all else that is checked here.
    private static TextSpan? FindNumeric(string text)
    {
        for (
            var at = text.IndexOf("&#", StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf("&#", at + 2, StringComparison.Ordinal)
        )
        {
            var end = at + 2;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
                end++;
            if (end > at + 2 && end < text.Length && text[end] == ';')
                return TextSpan.Between(at, end + 1);
        }

        return null;
    }
}
