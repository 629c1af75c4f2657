using System.Xml.Linq;

namespace Heja.Compiler.Verifying.Manifests;

/// <summary><c>tincan.xml</c>: an xAPI package with the launch of Tin Can.</summary>
internal sealed class TinCanManifest(ManifestDocument manifest, VerifiedPackage package)
{
    public const string FileName = "tincan.xml";

    private static readonly XNamespace Ns = "http://projecttincan.com/tincan.xsd";

    // In this order; what comes after `resource` describes interactions and extensions.
    private static readonly string[] Order = ["name", "description", "launch", "resource"];

    public void Check()
    {
        var activities = manifest.Root.Elements(Ns + "activities").Elements(Ns + "activity").ToList();
        if (manifest.Root.Name != Ns + "tincan")
            Invalid(manifest.Root, $"the root is `{Printable.Short(manifest.Root.Name.ToString())}`");
        else if (activities.Count == 0)
            Invalid(manifest.Root, "there is no activity");
        else
            CheckActivities(activities);
    }

    private void CheckActivities(List<XElement> activities)
    {
        foreach (var activity in activities)
        {
            CheckForm(activity);
            CheckId(activity);
        }

        var launched = activities.Where(activity => activity.Element(Ns + "launch") is not null).ToList();
        if (launched.Count != 1 || launched[0] != activities[0])
            package.Findings.Add(
                ManifestCodes.LaunchActivity,
                manifest.At(launched.Count > 1 ? launched[1] : activities[0]),
                launched.Count switch
                {
                    0 => "no activity has a `launch`",
                    1 => "the activity that is launched is not the first, which is the one Moodle takes",
                    _ => $"{launched.Count} activities have a `launch`, and only one can be started",
                },
                "let the first activity be the course, and only it have a `launch`"
            );
        foreach (var launch in launched.Elements(Ns + "launch"))
            CheckLaunch(launch);
    }

    private void CheckForm(XElement activity)
    {
        var ranks = activity.Elements().Select(element => Rank(element.Name)).ToList();
        if (!ranks.Contains(0) || !ranks.Contains(1))
            Invalid(activity, "the activity lacks a `name` or a `description`");
        else if (!ranks.SequenceEqual(ranks.Order()))
            Invalid(activity, $"the elements of the activity are not in the order {string.Join(", ", Order)}");
        foreach (var text in activity.Elements().Where(element => Rank(element.Name) < 2))
        {
            if (text.Attribute(XNamespace.Xml + "lang") is { } lang)
                Invalid(lang, "the language stands in `xml:lang`, and launchers read `lang`");
        }
    }

    private static int Rank(XName name) =>
        name.Namespace == Ns && Array.IndexOf(Order, name.LocalName) is >= 0 and var rank ? rank : Order.Length;

    private void CheckId(XElement activity)
    {
        var id = activity.Attribute("id");
        if (
            id is not null
            && Uri.TryCreate(id.Value, UriKind.Absolute, out var iri)
            && id.Value.Contains(':', StringComparison.Ordinal)
            && !iri.IsFile
        )
            return;
        package.Findings.Add(
            ManifestCodes.ActivityIri,
            manifest.At(id is null ? activity : id),
            id is null ? "the activity has no `id`" : $"the id `{Printable.Short(id.Value)}` is no IRI",
            "write a whole address, such as `https://example.se/xapi/course`, and never change it"
        );
    }

    private void CheckLaunch(XElement launch)
    {
        var href = launch.Value.Trim();
        if (href.Contains('?', StringComparison.Ordinal))
            package.Findings.Add(
                ManifestCodes.LaunchParameters,
                manifest.At(launch),
                $"the launch page is asked for as `{Printable.Short(href)}`, and some LMSs lose what stands after the `?`",
                "launch a plain page"
            );
        Hrefs.Check(manifest, launch, string.Empty, href, package);
    }

    private void Invalid(XObject place, string what) =>
        package.Findings.Add(
            ManifestCodes.InvalidTincan,
            manifest.At(place),
            what,
            "write `<tincan><activities><activity id type>` with `name`, `description` and `launch`, in the namespace "
                + Ns
        );
}
