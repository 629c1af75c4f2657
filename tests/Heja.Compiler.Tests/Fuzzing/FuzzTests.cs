using System.Globalization;
using System.Text;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Tests.Golden;
using Heja.Compiler.Tests.Properties;
using Heja.Compiler.Tests.Verifying;
using Heja.Compiler.Verifying;
using Heja.Compiler.Verifying.Manifests;
using Xunit;

namespace Heja.Compiler.Tests.Fuzzing;

/// <summary>
/// The readers of what strangers write, with inputs that are nearly right. A few thousand here; as many as you like by
/// <c>tests/Heja.Benchmarks/fuzz.sh READER COUNT SEED</c>.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly int Count = Setting("HEJA_FUZZ_COUNT", 3000);
    private static readonly int Seed = Setting("HEJA_FUZZ_SEED", 1);

    private static readonly byte[][] Zips =
    [
        Small().Write(),
        With(zip => zip.IsZip64 = true),
        With(Described),
        With(Stored),
    ];

    private static readonly byte[][] ZipCrumbs =
    [
        [0x50, 0x4b, 1, 2],
        [0x50, 0x4b, 3, 4],
        [0x50, 0x4b, 5, 6],
        [0x50, 0x4b, 6, 6],
        [0x50, 0x4b, 6, 7],
        [0x50, 0x4b, 7, 8],
        [1, 0, 24, 0, .. Enumerable.Repeat((byte)0xFF, 24)],
        [0x75, 0x70, 9, 0, 1, 0, 0, 0, 0, .. "../x"u8],
        .. Of("../../", "/", "\\", "C:", "\u001b]0;", "\u202E", "imsmanifest.xml", "tincan.xml", "a/b/"),
    ];

    private static readonly byte[][] Manifests =
    [
        Encoding.UTF8.GetBytes(GoodPackages.Manifest),
        RawZip.Of(GoodPackages.Ours("scorm12"))["imsmanifest.xml"].Content,
    ];

    private static readonly byte[] TinCan = RawZip.Of(GoodPackages.Ours("xapi"))["tincan.xml"].Content;

    private static readonly byte[][] ManifestCrumbs = Of(
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
        "&b;",
        "&#0;",
        "&#xD800;",
        "&amp;",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?x ?>",
        "<item>",
        "</item>",
        "<item identifier=\"x\" identifierref=\"x\"><title>",
        "<resource identifier=\"sida\" href=\"a.htm\">",
        "</resource>",
        "<file href=\"../../a\"/>",
        "<dependency identifierref=\"\"/>",
        "<adlcp:masteryscore>-1",
        "xml:base=\"http://a/../\"",
        "xmlns=\"\"",
        "xmlns:adlcp=\"x\"",
        "xmlns:a=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\"",
        "xsi:schemaLocation=\"a\"",
        "href=\"%00%ff%\"",
        "href=\"//host/\\..\"",
        "\uFEFF",
        "\u001b[31m",
        "\uFFFF",
        "<activity id=\"http://[\">",
        "<launch>"
    );

    private static readonly byte[][] Yamls =
    [
        .. Case.Base().Where(file => file.Key.EndsWith(".yaml", StringComparison.Ordinal)).Select(file => file.Value),
    ];

    private static readonly byte[][] YamlCrumbs = Of(
        "&a ",
        "*a",
        "!!x ",
        "{",
        "}",
        "[",
        "]",
        "- ",
        "? ",
        ": ",
        "|\n ",
        ">-\n",
        "\"",
        "'",
        "#",
        "---\n",
        "...\n",
        "%YAML 9\n",
        "<<: ",
        "\t",
        "\r",
        "\\x00",
        "\\uD800",
        "\u0308",
        "\uFEFF",
        "\u2028",
        "[[[[[[[[[[[[[[[[[[[["
    );

    [Fact]
    public void Zip_reading_bears_anything() =>
        Fuzz(
            "zip",
            random =>
            {
                var zip = Mutator.Mutate(random, Pick(random, Zips), ZipCrumbs, Zips);
                Check(PackageVerifier.Verify("kurs.zip", new MemoryStream(zip), Pick(random, [.. LmsProfile.All])));
            }
        );

    [Fact]
    public void Manifest_reading_bears_anything() =>
        Fuzz(
            "manifest",
            random =>
            {
                var findings = new Findings("kurs.zip");
                var isTinCan = random.Next(4) == 0;
                var name = isTinCan ? TinCanManifest.FileName : Scorm12Manifest.FileName;
                var bytes = Mutator.Mutate(
                    random,
                    isTinCan ? TinCan : Pick(random, Manifests),
                    ManifestCrumbs,
                    Manifests
                );
                var names = new PackageNames([name, "start/index.htm", "start/kurs.js", "index.html"]);
                var package = new VerifiedPackage(names, Pick(random, [.. LmsProfile.All]), findings);
                ManifestFinder.Check(package, asked => asked == name ? bytes : null, withSchema: true);
                Check(findings.ToSorted());
            }
        );

    [Fact]
    public void Yaml_reading_bears_anything() =>
        Fuzz(
            "yaml",
            random =>
            {
                var bytes =
                    random.Next(3) == 0
                        ? Encoding.UTF8.GetBytes(Soup.Yaml(random.Next()))
                        : Mutator.Mutate(random, Pick(random, Yamls), YamlCrumbs, Yamls);
                var bag = new DiagnosticBag();
                var text = new SourceFile("kurs/course.yaml", () => bytes).ReadText(bag);
                if (text is not null && YamlReader.ReadMap(text, bag) is null)
                    Assert.NotEqual(0, bag.Count);
                Assert.All(bag.ToSorted(), found => Assert.True(found.Location.Position.Line > 0));
            }
        );

    private void Fuzz(string name, Action<Random> run)
    {
        var said = Fuzzer.Run(name, Count, Seed, run);
        output.WriteLine(said);
        if (Environment.GetEnvironmentVariable("HEJA_FUZZ_REPORT") is { Length: > 0 } file)
            File.AppendAllText(file, said + "\n");
    }

    // Whatever was read: few faults, in the package and nowhere else, and nothing that a terminal would obey.
    private static void Check(IReadOnlyCollection<Diagnostic> found)
    {
        Assert.InRange(found.Count, 0, 1200);
        foreach (var one in found)
        {
            Assert.StartsWith("kurs.zip", one.Location.Path, StringComparison.Ordinal);
            Assert.True(one.Location.Position.Line > 0);
            Assert.DoesNotContain(one.Location.Path + one.Message + one.Help, char.IsControl);
        }
    }

    private static RawZip Small()
    {
        var zip = GoodPackages.Others();
        zip.Entries.RemoveAll(entry => entry.Name.EndsWith(".xsd", StringComparison.Ordinal));
        return zip;
    }

    private static byte[] With(Action<RawZip> change)
    {
        var zip = Small();
        change(zip);
        return zip.Write();
    }

    private static void Described(RawZip zip) => zip.Entries.ForEach(entry => entry.Flags |= 1 << 3);

    private static void Stored(RawZip zip) => zip.Entries.ForEach(entry => entry.Method = 0);

    private static byte[][] Of(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;
}
