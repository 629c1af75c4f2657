using System.Globalization;
using System.Xml;

namespace Heja.Compiler.Diagnostics.Writers;

/// <summary>JUnit XML, which every CI server shows: a test case for each file with mistakes, or one that passed.</summary>
public sealed class JUnitWriter : IDiagnosticWriter
{
    /// <inheritdoc />
    public string Name => "junit";

    /// <inheritdoc />
    public void Write(IReadOnlyCollection<Diagnostic> diagnostics, string root, TextWriter output)
    {
        var files = diagnostics.GroupBy(diagnostic => diagnostic.Location.Path).ToList();
        using var xml = XmlWriter.Create(
            output,
            new XmlWriterSettings
            {
                Indent = true,
                NewLineChars = "\n",
                OmitXmlDeclaration = true,
            }
        );
        xml.WriteStartElement("testsuites");
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "heja");
        xml.WriteAttributeString("tests", Math.Max(1, files.Count).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", files.Count(HasErrors).ToString(CultureInfo.InvariantCulture));
        if (files.Count == 0)
            WriteCase(xml, "sources", []);
        foreach (var file in files)
            WriteCase(xml, root + file.Key, file);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Flush();
        output.WriteLine();
    }

    private static bool HasErrors(IEnumerable<Diagnostic> file) => file.Any(diagnostic => diagnostic.IsError);

    private static void WriteCase(XmlWriter xml, string name, IEnumerable<Diagnostic> found)
    {
        var diagnostics = found.ToList();
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", "heja");
        xml.WriteAttributeString("name", name);
        if (HasErrors(diagnostics))
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", DiagnosticText.Count(diagnostics) ?? string.Empty);
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            new ConciseWriter().Write(diagnostics, string.Empty, text);
            xml.WriteString(text.ToString());
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
