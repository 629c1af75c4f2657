using System.Xml;
using Heja.Compiler.Model;

namespace Heja.Compiler.Packaging.Formats;

/// <summary>Learning object metadata as SCORM 1.2 has it (CAM 2.2; IMS LRM 1.2.1), for catalogues.</summary>
internal static class Lom
{
    public const string Namespace = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";

    /// <param name="xml">Where to.</param>
    /// <param name="edition">What is described.</param>
    /// <param name="learningTime">ISO 8601 duration.</param>
    public static void Write(XmlWriter xml, Edition edition, string learningTime)
    {
        var (course, language) = (edition.Course, edition.Language);
        xml.WriteStartElement("imsmd", "lom", Namespace);
        xml.WriteStartElement("imsmd", "general", Namespace);
        Text(xml, "title", course.Title.In(language), language);
        xml.WriteElementString("imsmd", "language", Namespace, language);
        Text(xml, "description", course.Description.In(language), language);
        foreach (var module in edition.Modules)
            Text(xml, "keyword", module.Module.Title.In(language), language);
        xml.WriteEndElement();
        xml.WriteStartElement("imsmd", "lifecycle", Namespace);
        Text(xml, "version", course.Version, language);
        xml.WriteEndElement();
        xml.WriteStartElement("imsmd", "educational", Namespace);
        xml.WriteStartElement("imsmd", "typicallearningtime", Namespace);
        xml.WriteElementString("imsmd", "datetime", Namespace, learningTime);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text, string language)
    {
        xml.WriteStartElement("imsmd", name, Namespace);
        xml.WriteStartElement("imsmd", "langstring", Namespace);
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteString(text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
