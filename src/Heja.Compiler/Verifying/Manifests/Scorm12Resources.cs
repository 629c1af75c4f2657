using System.Xml.Linq;
using static Heja.Compiler.Verifying.Manifests.Scorm12Names;

namespace Heja.Compiler.Verifying.Manifests;

/// <summary>The resources of a manifest and their files (SCORM 1.2 CAM 2.3.2.6).</summary>
internal sealed class Scorm12Resources(ManifestDocument manifest, VerifiedPackage package)
{
    private readonly List<XElement> _all = [.. manifest.Root.Descendants(Resource)];
    private readonly Dictionary<string, XElement> _byId = new(StringComparer.Ordinal);

    /// <summary>The resource of this identifier, or null.</summary>
    public XElement? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether a resource is a SCO: a page that talks with the LMS.</summary>
    public static bool IsSco(XElement resource) => resource.Attribute(Adlcp + "scormtype")?.Value == "sco";

    public void Check()
    {
        foreach (var resource in _all)
        {
            if (resource.Attribute("identifier") is { } id)
                _byId.TryAdd(id.Value, resource);
        }

        var listed = new HashSet<string>(StringComparer.Ordinal);
        var files = _all.ToDictionary(resource => resource, resource => CheckFiles(resource, listed));
        foreach (var resource in _all)
            CheckLaunch(resource, files, listed);
        CheckUnlisted(listed);
        if (package.Lms.Name == "openedx")
            CheckFirst();
    }

    private HashSet<string> CheckFiles(XElement resource, HashSet<string> listed)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var href in resource.Elements(FileEntry).Attributes("href"))
        {
            if (Hrefs.Check(manifest, href, Base(resource), href.Value, package) is { } file)
                files.Add(file);
        }

        listed.UnionWith(files);
        return files;
    }

    private void CheckLaunch(XElement resource, Dictionary<XElement, HashSet<string>> files, HashSet<string> listed)
    {
        foreach (var dependency in resource.Elements(Dependency).Attributes("identifierref"))
        {
            if (!_byId.ContainsKey(dependency.Value))
                Scorm12Items.Dangling(manifest, dependency, package.Findings);
        }

        if (resource.Attribute("href") is not { } href)
            return;
        if (href.Value.Contains('?', StringComparison.Ordinal))
            Parameters(
                href,
                $"the launch page is asked for as `{Printable.Short(href.Value)}`",
                manifest,
                package.Findings
            );
        var wasMissing = files[resource].Count < resource.Elements(FileEntry).Count();
        var launch = Reference.Resolve(Base(resource), href.Value);
        // A file that is not there was reported where it is listed.
        if (wasMissing && launch.Target == Target.File && IsListed(resource, launch.Path))
            return;
        if (Hrefs.Check(manifest, href, Base(resource), href.Value, package) is not { } file)
            return;
        listed.Add(file);
        if (!files[resource].Contains(file))
            package.Findings.Add(
                ManifestCodes.UnlistedLaunch,
                manifest.At(href),
                $"the launch page `{Printable.Short(file)}` is not among the files of its resource",
                $"add `<file href=\"{Printable.Short(file)}\"/>`"
            );
    }

    private static bool IsListed(XElement resource, string path) =>
        resource
            .Elements(FileEntry)
            .Attributes("href")
            .Any(href => Reference.Resolve(Base(resource), href.Value).Path == path);

    /// <summary>Says that a launch page needs parameters.</summary>
    public static void Parameters(XAttribute place, string what, ManifestDocument manifest, Findings findings) =>
        findings.Add(
            ManifestCodes.LaunchParameters,
            manifest.At(place),
            $"{what}, and some LMSs lose what stands after the `?`, or find no such file",
            "launch a plain page"
        );

    private void CheckUnlisted(HashSet<string> listed)
    {
        foreach (var name in package.Names.All)
        {
            // Schemas and what else belongs to the manifest stand at the root and need not be listed.
            var isControl =
                !name.Contains('/', StringComparison.Ordinal) && Path.GetExtension(name) is ".xsd" or ".dtd";
            if (isControl || name == Scorm12Manifest.FileName || listed.Contains(name))
                continue;
            package.Findings.Add(
                ManifestCodes.UnlistedEntry,
                package.Findings.Entry(name),
                "the manifest does not name this file, and an LMS may leave it out",
                "list it as a `<file>` of its resource, or leave it out of the package"
            );
        }
    }

    private void CheckFirst()
    {
        var first = _all.Find(resource => resource.Attribute("href") is not null);
        if (first is not null && !IsSco(first) && _all.Exists(IsSco))
            package.Findings.Add(
                ManifestCodes.LateSco,
                manifest.At(first),
                "in Open edX the first resource with an `href` is launched, and this one is no SCO",
                "put the SCO first, or give other resources no `href`"
            );
    }

    // CAM 2.3.2.6 lets `xml:base` stand at these three.
    private static string Base(XElement resource) =>
        BaseOf(resource.Parent?.Parent) + BaseOf(resource.Parent) + BaseOf(resource);

    private static string BaseOf(XElement? element) =>
        element?.Attribute(XNamespace.Xml + "base")?.Value ?? string.Empty;
}
