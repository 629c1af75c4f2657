using System.Globalization;
using System.Xml.Linq;
using static Heja.Compiler.Verifying.Manifests.Scorm12Names;

namespace Heja.Compiler.Verifying.Manifests;

/// <summary>The organizations of a manifest: what an LMS shows and launches (SCORM 1.2 CAM 2.3.2.4).</summary>
internal sealed class Scorm12Items(ManifestDocument manifest, Scorm12Resources resources, Findings findings)
{
    public void Check()
    {
        var organizations = manifest.Root.Element(Cp + "organizations");
        CheckOrganizations(organizations);
        var items = manifest.Root.Descendants(Item).ToList();
        var scos = 0;
        foreach (var item in items)
        {
            CheckMastery(item);
            if (item.Attribute("parameters") is { Value.Length: > 0 } parameters)
                Scorm12Resources.Parameters(parameters, "the item has `parameters`", manifest, findings);
            if (item.Attribute("identifierref") is { } reference && CheckReference(item, reference) is { } resource)
                scos += Scorm12Resources.IsSco(resource) && resource.Attribute("href") is not null ? 1 : 0;
        }

        var isBroken = findings.Has(ManifestCodes.DanglingReference) || findings.Has(ManifestCodes.NoOrganization);
        if (scos == 0 && !isBroken)
            findings.Add(
                ManifestCodes.NoLaunch,
                manifest.At(organizations ?? manifest.Root),
                "no item leads to a resource with an `href` and `adlcp:scormtype=\"sco\"`, so that nothing is recorded",
                "mark the launch page's resource `adlcp:scormtype=\"sco\"`: in lower case, unlike SCORM 2004"
            );
        else if (scos > 1)
            findings.Add(
                ManifestCodes.SeveralScos,
                manifest.At(organizations ?? manifest.Root),
                $"the package has {scos} SCOs: the LMS shows a menu of its own, and some launch only the first",
                "try it in your LMS, or ask for one SCO"
            );
    }

    private void CheckOrganizations(XElement? organizations)
    {
        var first = organizations?.Elements(Organization).FirstOrDefault();
        if (first?.Element(Item) is null)
        {
            findings.Add(
                ManifestCodes.NoOrganization,
                manifest.At(first ?? organizations ?? manifest.Root),
                first is null ? "there is no organization" : "the organization has no item",
                "write an `<organization>` with a title and an `<item>` that leads to the SCO"
            );
            return;
        }

        foreach (
            var untitled in organizations?.Descendants().Where(one => one.Name == Organization || one.Name == Item)
                ?? []
        )
        {
            if (string.IsNullOrWhiteSpace(untitled.Element(Title)?.Value))
                findings.Add(
                    ManifestCodes.RiskyTitle,
                    manifest.At(untitled),
                    $"the {untitled.Name.LocalName} has no title, and LMSs show none, or its identifier",
                    "write a `<title>` as its first element"
                );
        }
    }

    private XElement? CheckReference(XElement item, XAttribute reference)
    {
        if (item.Element(Item) is not null)
        {
            findings.Add(
                ManifestCodes.DanglingReference,
                manifest.At(reference),
                "an item with items in it launches something itself, which players do not show",
                "let only items without others in them have an `identifierref`"
            );
            return null;
        }

        if (resources.Find(reference.Value) is { } resource)
            return resource;
        Dangling(manifest, reference, findings);
        return null;
    }

    /// <summary>Says that a reference leads to no resource.</summary>
    public static void Dangling(ManifestDocument manifest, XAttribute reference, Findings findings) =>
        findings.Add(
            ManifestCodes.DanglingReference,
            manifest.At(reference),
            $"there is no resource `{Printable.Short(reference.Value)}`",
            "write the `identifier` of a resource"
        );

    private void CheckMastery(XElement item)
    {
        if (item.Element(Adlcp + "masteryscore") is not { } score)
            return;
        var isNumber = decimal.TryParse(
            score.Value,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        );
        if (!isNumber || value is < 0 or > 100)
            findings.Add(
                ManifestCodes.InvalidMasteryScore,
                manifest.At(score),
                $"the mastery score `{Printable.Short(score.Value)}` is no number from 0 to 100",
                "write a number such as `80`"
            );
        else
            findings.Add(
                ManifestCodes.MasteryScore,
                manifest.At(score),
                $"the manifest has the mastery score {Printable.Short(score.Value)}: at the end of every session the LMS itself may write passed or failed",
                "know that an LMS may mark somebody failed half-way, when the course sends a score before the end"
            );
    }
}
