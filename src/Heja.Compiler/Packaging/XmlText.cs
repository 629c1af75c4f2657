using System.Text;
using System.Xml;

namespace Heja.Compiler.Packaging;

/// <summary>XML as importers want it: UTF-8 without byte order mark, letters as letters (Moodle shows numeric references literally).</summary>
internal static class XmlText
{
    public static string Write(Action<XmlWriter> write)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, settings))
            write(xml);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }
}
