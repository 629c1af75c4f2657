using System.Collections.Immutable;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Packaging;
using Heja.Compiler.Verifying.Archives;
using Heja.Compiler.Verifying.Contents;
using Heja.Compiler.Verifying.Manifests;

namespace Heja.Compiler.Verifying;

/// <summary>
/// Checks a package as those who import and run it would: the zip, the manifest, and what the pages do. Nothing in a package decides how
/// much memory is used or where something is written: it is read in pieces, and never unpacked to a disk.
/// </summary>
public static class PackageVerifier
{
    /// <summary>Checks a package of anybody's.</summary>
    /// <param name="path">How it is called in diagnostics; a file in it is <c>path/name</c>.</param>
    /// <param name="zip">The file; it can seek.</param>
    /// <param name="lms">The LMS it is for.</param>
    public static ImmutableArray<Diagnostic> Verify(string path, Stream zip, LmsProfile lms)
    {
        var findings = new Findings(path);
        var bytes = new ZipBytes(zip);
        CheckLength(bytes.Length, lms, findings);
        if (ZipDirectoryReader.Read(bytes, findings) is { } directory)
            CheckZip(directory, lms, findings);
        return findings.ToSorted();
    }

    /// <summary>
    /// Checks a package that heja has just put together. What cannot differ from what was packed is not unpacked again: the zip's directory is
    /// compared with the tree, and manifest and page are read from the tree.
    /// </summary>
    /// <param name="path">How it is called in diagnostics.</param>
    /// <param name="zip">The bytes that are about to be written.</param>
    /// <param name="tree">What they were made of.</param>
    public static ImmutableArray<Diagnostic> VerifyBuilt(string path, Stream zip, PackageTree tree)
    {
        var findings = new Findings(path);
        if (ZipDirectoryReader.Read(new ZipBytes(zip), findings) is not { } directory)
            return findings.ToSorted();
        EntryNames.Check(directory.Entries, findings);
        EntryPlaces.Find(directory, findings);
        BuiltEntries.Check(directory.Entries, tree, findings);
        var package = Package(tree.Files.Select(file => file.Path), LmsProfile.Unknown, findings);
        ManifestFinder.Check(package, name => tree.Find(name)?.Content.Bytes.ToArray(), withSchema: false);
        if (tree.Find(Packaging.Formats.WebContent.LaunchPage) is { } page)
            new PackageContents(package).Check(page.Path, page.Content.Bytes.Span);
        return findings.ToSorted();
    }

    /// <summary>Checks a document that heja has just put together: nothing it shows may lie elsewhere, since it goes by itself.</summary>
    /// <param name="path">How it is called in diagnostics.</param>
    /// <param name="page">Its bytes.</param>
    public static ImmutableArray<Diagnostic> VerifyDocument(string path, ReadOnlySpan<byte> page)
    {
        var findings = new Findings(path);
        new PackageContents(Package([], LmsProfile.Unknown, findings)).Check(
            Packaging.Formats.WebContent.LaunchPage,
            page
        );
        return findings.ToSorted();
    }

    private static void CheckLength(long length, LmsProfile lms, Findings findings)
    {
        if (length > lms.PackageMegabytes * 1_000_000L)
            findings.Add(
                ZipCodes.PackageTooLarge,
                findings.Package,
                $"the package has {length / 1_000_000} MB, and `{lms.Name}` takes {lms.PackageMegabytes} without its administrator's help",
                "ask for smaller pictures and films, or ask the LMS's administrator to allow more"
            );
    }

    private static void CheckZip(ZipDirectory directory, LmsProfile lms, Findings findings)
    {
        EntryNames.Check(directory.Entries, findings);
        EntrySizes.Check(directory, findings);
        if (lms.Name == "openedx")
            BaseNames.Check(directory.Entries, findings);
        var places = EntryPlaces.Find(directory, findings);
        var readable = places
            .Where(place =>
                EntryKinds.Check(place.Entry, findings) && place is { IsCertain: true, Entry.IsFolder: false }
            )
            .ToList();
        // What is made to do harm is not unpacked.
        if (findings.Has(ZipCodes.ZipBomb) || findings.Has(ZipCodes.OverlappingEntries))
            return;
        CheckFiles(directory, readable, lms, findings);
    }

    private static void CheckFiles(ZipDirectory directory, List<EntryPlace> places, LmsProfile lms, Findings findings)
    {
        var reader = new EntryReader(directory.Bytes, findings);
        var files = directory.Entries.Where(entry => !entry.IsFolder && EntryNames.IsSafe(entry.Name)).ToList();
        var package = Package(files.Select(entry => entry.Name), lms, findings);
        var contents = new PackageContents(package);
        var isWhole = places.Count >= files.Count;
        var manifests = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            var name = place.Entry.Name;
            var isManifest = ManifestFinder.IsManifest(name) && !manifests.ContainsKey(name);
            var isWanted = isManifest || contents.IsWanted(name, place.Entry.Size);
            var bytes = reader.Read(place, isWanted);
            isWhole &= bytes is not null || !isWanted;
            if (isManifest)
                manifests.Add(name, bytes);
            else if (bytes is not null)
                contents.Check(name, bytes);
        }

        if (ManifestFinder.Check(package, manifests.GetValueOrDefault, withSchema: true) && isWhole)
            contents.CheckCalls();
    }

    private static VerifiedPackage Package(IEnumerable<string> names, LmsProfile lms, Findings findings) =>
        new(new PackageNames(names), lms, findings);
}
