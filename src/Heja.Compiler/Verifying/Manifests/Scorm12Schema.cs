using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Heja.Compiler.Sources;

namespace Heja.Compiler.Verifying.Manifests;

/// <summary>The schemas of SCORM 1.2 (CAM 2.3.5), the same files that heja puts in its own packages.</summary>
internal static class Scorm12Schema
{
    private static readonly Lazy<XmlSchemaSet> Schemas = new(Load);

    public static void Check(ManifestDocument manifest, Findings findings)
    {
        var schemas = Schemas.Value;
        manifest.Root.Document?.Validate(
            schemas,
            (place, problem) =>
            {
                if (place is XObject thing && IsKnown(thing, schemas) && !Titles.IsTooLong(thing))
                    findings.Add(
                        ManifestCodes.SchemaViolation,
                        manifest.At(thing),
                        $"the schema of SCORM 1.2 does not allow this: {Sentence.Of(problem.Message)}",
                        "write the elements in the order and with the values that the standard gives (SCORM 1.2 CAM 2.3)"
                    );
            }
        );
    }

    // Importers pass over extensions whose schema they do not have; the standard allows any.
    private static bool IsKnown(XObject thing, XmlSchemaSet schemas) =>
        thing switch
        {
            XElement element => schemas.Contains(element.Name.NamespaceName),
            XAttribute attribute => attribute.Name.Namespace == XNamespace.None
                || schemas.Contains(attribute.Name.NamespaceName),
            _ => false,
        };

    private static XmlSchemaSet Load()
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var (name, source) in EmbeddedFiles.Read("schemas/scorm12/"))
        {
            using var text = new StringReader(Mended(name, source.Content));
            using var xml = XmlReader.Create(text);
            schemas.Add(null, xml);
        }

        schemas.Compile();
        return schemas;
    }

    // The originals do not compile in .NET: ims_xml.xsd declares the namespace it also targets as its default, and a wildcard of
    // the metadata schema is ambiguous.
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
