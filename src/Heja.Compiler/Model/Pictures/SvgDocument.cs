using System.Text;
using System.Xml;

namespace Heja.Compiler.Model.Pictures;

/// <summary>
/// Reads an SVG with nothing but its own text: UTF-8, no DTD, no resolver. Other encodings are refused because what we
/// check must be what the browser reads.
/// </summary>
internal static class SvgDocument
{
    public const string Namespace = "http://www.w3.org/2000/svg";

    // Bytes. The time to read the attributes of one element grows with their square.
    private const int Largest = 1_000_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A phrase that says why the text cannot be read, or null when <paramref name="read"/> came to its end.</summary>
    public static string? Read(ReadOnlyMemory<byte> bytes, Action<XmlReader> read)
    {
        if (bytes.Length > Largest)
            return $"the file has {bytes.Length / 1000} kB, and drawings over {Largest / 1000} are not read";
        try
        {
            var text = Utf8.GetString(bytes.Span).TrimStart('\uFEFF');
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(text), settings);
            reader.Read();
            if (Encoding(reader) is { } other)
                return $"the file says that its encoding is `{other}`, not UTF-8";
            read(reader);
            return null;
        }
        catch (DecoderFallbackException)
        {
            return "the file is not text in UTF-8";
        }
        catch (XmlException) when (bytes.Span.IndexOf("<!DOCTYPE"u8) >= 0)
        {
            return "the file has a DOCTYPE, which is not allowed";
        }
        catch (XmlException exception)
        {
            return exception.LineNumber == 0
                ? "the file has no element"
                : $"the file is not well-formed XML (line {exception.LineNumber}, column {exception.LinePosition})";
        }
    }

    private static string? Encoding(XmlReader reader)
    {
        if (reader.NodeType != XmlNodeType.XmlDeclaration)
            return null;
        var name = reader.GetAttribute("encoding") ?? "UTF-8";
        return name.Equals("UTF-8", StringComparison.OrdinalIgnoreCase) ? null : name;
    }
}
