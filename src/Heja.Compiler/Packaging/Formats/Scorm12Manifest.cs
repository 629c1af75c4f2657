using System.Globalization;
using System.Xml;
using Heja.Compiler.Model;

namespace Heja.Compiler.Packaging.Formats;

/// <summary><c>imsmanifest.xml</c> of SCORM 1.2 (CAM 2.3). Prefixes and order are exactly these: LMSs look for the letters.</summary>
internal static class Scorm12Manifest
{
    // Open edX builds its paths from the default namespace; Moodle matches the literal prefix `adlcp:`.
    private const string Cp = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    private const string Adlcp = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    private const string SchemaLocation =
        Cp + " imscp_rootv1p1p2.xsd " + Lom.Namespace + " imsmd_rootv1p2p1.xsd " + Adlcp + " adlcp_rootv1p2.xsd";

    public static string Write(Edition edition, IEnumerable<string> files) =>
        XmlText.Write(xml =>
        {
            var title = edition.Course.Title.In(edition.Language);
            xml.WriteStartElement("manifest", Cp);
            xml.WriteAttributeString(
                "identifier",
                $"heja_{edition.Course.Id}_{edition.Municipality.Id}_{edition.Language}"
            );
            xml.WriteAttributeString("version", edition.Course.Version);
            xml.WriteAttributeString("xmlns", "adlcp", null, Adlcp);
            xml.WriteAttributeString("xmlns", "imsmd", null, Lom.Namespace);
            xml.WriteAttributeString("xmlns", "xsi", null, Xsi);
            xml.WriteAttributeString("xsi", "schemaLocation", Xsi, SchemaLocation);
            WriteMetadata(xml, edition);
            xml.WriteStartElement("organizations", Cp);
            xml.WriteAttributeString("default", "org");
            xml.WriteStartElement("organization", Cp);
            xml.WriteAttributeString("identifier", "org");
            xml.WriteElementString("title", Cp, title);
            xml.WriteStartElement("item", Cp);
            xml.WriteAttributeString("identifier", "sco");
            xml.WriteAttributeString("identifierref", "res");
            xml.WriteAttributeString("isvisible", "true");
            xml.WriteElementString("title", Cp, title);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            WriteResources(xml, files);
            xml.WriteEndElement();
        });

    private static void WriteMetadata(XmlWriter xml, Edition edition)
    {
        xml.WriteStartElement("metadata", Cp);
        xml.WriteElementString("schema", Cp, "ADL SCORM");
        xml.WriteElementString("schemaversion", Cp, "1.2");
        Lom.Write(
            xml,
            edition,
            string.Create(CultureInfo.InvariantCulture, $"PT{edition.Lessons.Sum(lesson => lesson.Minutes)}M")
        );
        xml.WriteEndElement();
    }

    private static void WriteResources(XmlWriter xml, IEnumerable<string> files)
    {
        xml.WriteStartElement("resources", Cp);
        xml.WriteStartElement("resource", Cp);
        xml.WriteAttributeString("identifier", "res");
        xml.WriteAttributeString("type", "webcontent");
        // Lower-case "scormtype" in 1.2; "scormType" only in 2004.
        xml.WriteAttributeString("adlcp", "scormtype", Adlcp, "sco");
        xml.WriteAttributeString("href", WebContent.LaunchPage);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            xml.WriteStartElement("file", Cp);
            xml.WriteAttributeString("href", file);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
