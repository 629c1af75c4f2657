using System.Xml;
using Heja.Compiler.Model;
using Heja.Compiler.Rendering;

namespace Heja.Compiler.Packaging.Formats;

/// <summary>xAPI with the launch of Tin Can: <c>tincan.xml</c> at the root, the course as its first activity.</summary>
public sealed class XapiFormat : IPackageFormat
{
    // The state and the queue's tail must fit one keepalive request together: 64 KiB (Fetch standard).
    private const int Limit = 30000;

    private const string Namespace = "http://projecttincan.com/tincan.xsd";

    /// <inheritdoc />
    public string Name => "xapi";

    /// <inheritdoc />
    public int? StateLimit(LmsProfile lms) => Limit;

    /// <inheritdoc />
    public PackageTree Assemble(RenderedCourse course, SharedContents contents, PackageFacts facts)
    {
        var files = WebContent.Make(course, contents, "heja-xapi.js", Limit, []);
        files = files.Add(HejaJson.Make(course.Edition, Name, Limit, facts, files));
        return new PackageTree(
            files.Add(new PackageFile("tincan.xml", PackageContent.FromText(Manifest(course.Edition))))
        );
    }

    private static string Manifest(Edition edition) =>
        XmlText.Write(xml =>
        {
            var (course, language) = (edition.Course, edition.Language);
            xml.WriteStartElement("tincan", Namespace);
            xml.WriteStartElement("activities", Namespace);
            xml.WriteStartElement("activity", Namespace);
            xml.WriteAttributeString("id", course.Iri);
            xml.WriteAttributeString("type", "http://adlnet.gov/expapi/activities/course");
            Text(xml, "name", course.Title.In(language), language);
            Text(xml, "description", course.Description.In(language), language);
            Text(xml, "launch", WebContent.LaunchPage, language);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        });

    // The attribute is `lang`, not `xml:lang`.
    private static void Text(XmlWriter xml, string name, string text, string language)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteAttributeString("lang", language);
        xml.WriteString(text);
        xml.WriteEndElement();
    }
}
