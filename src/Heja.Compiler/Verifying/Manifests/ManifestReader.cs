using System.Text;
using System.Xml;
using System.Xml.Linq;
using Heja.Compiler.Text;

namespace Heja.Compiler.Verifying.Manifests;

/// <summary>From the bytes of a manifest to its elements. No entity is resolved and nothing is fetched.</summary>
internal static class ManifestReader
{
    // Bytes; levels. Moodle's own limit of nesting is far below, and no manifest needs as much.
    private const int Largest = 8_000_000;
    private const int Deepest = 100;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The manifest; null after saying why it cannot be read.</summary>
    public static ManifestDocument? Read(string name, byte[] bytes, Findings findings)
    {
        if (bytes.Length > Largest)
        {
            Invalid(findings, findings.Entry(name), $"the manifest has {bytes.Length / 1_000_000} MB");
            return null;
        }

        var content = Decode(bytes, out var encoding);
        var source = findings.Text(name, content);
        if (encoding is not null)
            Encoding(findings, new SourceLocation(source, default), encoding);
        var type = content.IndexOf("<!DOCTYPE", StringComparison.Ordinal);
        if (type < 0)
            return Parse(content, source, findings);
        findings.Add(
            ManifestCodes.DocumentType,
            new SourceLocation(source, new TextSpan(type, 9)),
            "the manifest has a DOCTYPE, which can make an importer fetch or repeat things without end",
            "remove it: manifests have none"
        );
        return null;
    }

    private static string Decode(byte[] bytes, out string? wrong)
    {
        wrong = null;
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            wrong = "is UTF-16";
            return System.Text.Encoding.Unicode.GetString(bytes.AsSpan(2));
        }

        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            wrong = "is UTF-16";
            return System.Text.Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2));
        }

        var mark = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        if (mark > 0)
            wrong = "begins with a byte order mark";
        try
        {
            return Strict.GetString(bytes.AsSpan(mark));
        }
        catch (DecoderFallbackException)
        {
            wrong = "is not UTF-8";
            return System.Text.Encoding.Latin1.GetString(bytes.AsSpan(mark));
        }
    }

    private static void Encoding(Findings findings, SourceLocation place, string what) =>
        findings.Add(
            ManifestCodes.ManifestEncoding,
            place,
            $"the manifest {what}, and some LMSs read it wrongly",
            "save it as UTF-8 without byte order mark"
        );

    private static ManifestDocument? Parse(string content, SourceText source, Findings findings)
    {
        try
        {
            CheckDepth(content);
            using var text = new StringReader(content);
            using var xml = XmlReader.Create(text, Settings());
            var document = XDocument.Load(xml, LoadOptions.SetLineInfo);
            if (document.Root is null)
                return null;
            CheckDeclaration(document, source, findings);
            return new ManifestDocument(source, document.Root);
        }
        catch (XmlException wrong)
        {
            Invalid(
                findings,
                ManifestDocument.Place(source, wrong.LineNumber, wrong.LinePosition, 1),
                $"the manifest is not well-formed XML: {Sentence.Of(wrong.Message)}"
            );
            return null;
        }
    }

    private static void CheckDeclaration(XDocument document, SourceText source, Findings findings)
    {
        if (
            document.Declaration?.Encoding is { Length: > 0 } declared
            && !declared.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            && !findings.Has(ManifestCodes.ManifestEncoding)
        )
            Encoding(findings, new SourceLocation(source, default), $"says that it is `{Printable.Short(declared)}`");
    }

    // Before anything is built of it: deep trees are what reading in a tree cannot bear.
    private static void CheckDepth(string content)
    {
        using var text = new StringReader(content);
        using var xml = XmlReader.Create(text, Settings());
        while (xml.Read())
        {
            if (xml.Depth > Deepest && xml is IXmlLineInfo at)
                throw new XmlException(
                    $"Elements are nested more than {Deepest} deep",
                    null,
                    at.LineNumber,
                    at.LinePosition
                );
        }
    }

    private static XmlReaderSettings Settings() =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = Largest,
        };

    private static void Invalid(Findings findings, SourceLocation place, string what) =>
        findings.Add(
            ManifestCodes.InvalidXml,
            place,
            what,
            "write `&amp;` for `&` and `&lt;` for `<` in texts, and close every element"
        );
}
