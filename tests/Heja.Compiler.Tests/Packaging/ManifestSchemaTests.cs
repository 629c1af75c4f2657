using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Packaging;
using Heja.Compiler.Tests.SavedState;
using Xunit;

namespace Heja.Compiler.Tests.Packaging;

/// <summary>Manifests against the schemas that lie at the package's root, and against the rules that no schema sees.</summary>
public sealed class ManifestSchemaTests
{
    [Fact]
    public void Manifest_of_SCORM_1_2_is_valid_against_the_schemas_in_its_package()
    {
        Assert.Empty(Validate(Scorm12, Text(Scorm12, "imsmanifest.xml")));
    }

    [Theory]
    [InlineData("<organizations", "<organisations")]
    [InlineData("adlcp:scormtype", "adlcp:scormType")]
    [InlineData("identifier=\"org\"", "identifier=\"1 org\"")]
    [InlineData("<imsmd:lifecycle>", "<imsmd:lifecycles>")]
    public void Manifest_with_a_planted_fault_is_refused_by_the_schemas(string right, string wrong)
    {
        var manifest = Text(Scorm12, "imsmanifest.xml");
        Assert.Contains(right, manifest, StringComparison.Ordinal);

        var closing = (
            right.Replace("<", "</", StringComparison.Ordinal),
            wrong.Replace("<", "</", StringComparison.Ordinal)
        );
        var broken = manifest
            .Replace(right, wrong, StringComparison.Ordinal)
            .Replace(closing.Item1, closing.Item2, StringComparison.Ordinal);

        Assert.NotEmpty(Validate(Scorm12, broken));
    }

    [Fact]
    public void Manifest_of_SCORM_1_2_lists_every_file_and_launches_one_SCO_from_the_root()
    {
        var manifest = XDocument.Parse(Text(Scorm12, "imsmanifest.xml"));
        XNamespace cp = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";

        var listed = manifest.Descendants(cp + "file").Select(file => file.Attribute("href")?.Value);
        var resource = Assert.Single(manifest.Descendants(cp + "resource"));
        var item = Assert.Single(manifest.Descendants(cp + "item"));

        Assert.Equal(
            Scorm12
                .Files.Select(file => file.Path)
                .Where(path => path != "imsmanifest.xml")
                .Order(StringComparer.Ordinal),
            listed
        );
        Assert.Equal("ADL SCORM", manifest.Descendants(cp + "schema").Single().Value);
        Assert.Equal("1.2", manifest.Descendants(cp + "schemaversion").Single().Value);
        Assert.Equal("index.html", resource.Attribute("href")?.Value);
        Assert.Equal("res", item.Attribute("identifierref")?.Value);
        Assert.DoesNotContain("masteryscore", manifest.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("imsmanifest.xml", Scorm12.Files[^1].Path);
    }

    [Fact]
    public void Tincan_xml_names_the_course_as_its_one_activity_with_a_launch()
    {
        XNamespace ns = "http://projecttincan.com/tincan.xsd";
        var manifest = XDocument.Parse(Text(Xapi, "tincan.xml"));

        var activity = Assert.Single(
            manifest.Elements(ns + "tincan").Elements(ns + "activities").Elements(ns + "activity")
        );

        Assert.Equal("https://example.se/xapi/prov-7", activity.Attribute("id")?.Value);
        Assert.Equal(["name", "description", "launch"], activity.Elements().Select(element => element.Name.LocalName));
        Assert.All(activity.Elements(), element => Assert.Equal("sv", element.Attribute("lang")?.Value));
        Assert.Equal("index.html", activity.Element(ns + "launch")?.Value);
    }

    [Theory]
    [InlineData("scorm12")]
    [InlineData("xapi")]
    public void Package_has_flat_names_that_no_LMS_confuses(string format)
    {
        var names = (format == "xapi" ? Xapi : Scorm12).Files.Select(file => file.Path).ToList();

        Assert.All(names, name => Assert.Matches("^[A-Za-z0-9._-]+$", name));
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static readonly PackageTree Scorm12 = Build("scorm12");
    private static readonly PackageTree Xapi = Build("xapi");

    private static PackageTree Build(string format)
    {
        var compilation = Compilation.Create(GeneratedCourse.Make(7), new Version(0, 1, 0));
        var formats = Builtins.Formats.Where(one => one.Name == format).ToList();
        return compilation.Assemble(compilation.Workspace.Editions[0], formats, new DiagnosticBag())[0].Tree;
    }

    private static string Text(PackageTree tree, string path) =>
        Encoding.UTF8.GetString(tree.Files.Single(file => file.Path == path).Content.Bytes.Span);

    private static List<string> Validate(PackageTree tree, string manifest)
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var file in tree.Files.Where(file => file.Path.EndsWith(".xsd", StringComparison.Ordinal)))
        {
            using var text = new StringReader(Mended(file.Path, Text(tree, file.Path)));
            schemas.Add(null, XmlReader.Create(text));
        }

        schemas.Compile();
        var problems = new List<string>();
        XDocument.Parse(manifest).Validate(schemas, (_, problem) => problems.Add(problem.Message));
        return problems;
    }

    // The originals do not compile in .NET: ims_xml.xsd declares the namespace it also targets as its default, and a wildcard of
    // the metadata schema is ambiguous. Packages carry the originals all the same, as importers expect them.
    private static string Mended(string name, string schema) =>
        name switch
        {
            "ims_xml.xsd" => schema.Replace(
                "xmlns=\"http://www.w3.org/XML/1998/namespace\"",
                string.Empty,
                StringComparison.Ordinal
            ),
            "imsmd_rootv1p2p1.xsd" => schema.Replace("##any", "##other", StringComparison.Ordinal),
            _ => schema,
        };
}
