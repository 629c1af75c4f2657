using System.Xml;
using System.Xml.Linq;
using Heja.Compiler.Text;

namespace Heja.Compiler.Verifying.Manifests;

/// <summary>A manifest that is XML, with the places of what stands in it.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Root">Its root element.</param>
internal sealed record ManifestDocument(SourceText Source, XElement Root)
{
    /// <summary>Where an element or attribute begins.</summary>
    public SourceLocation At(XObject thing)
    {
        var name = thing switch
        {
            XElement element => element.Name.LocalName,
            XAttribute attribute => attribute.Name.LocalName,
            _ => string.Empty,
        };
        return thing is IXmlLineInfo at && at.HasLineInfo()
            ? Place(Source, at.LineNumber, at.LinePosition, name.Length)
            : new SourceLocation(Source, default);
    }

    /// <summary>A place by line and column, which both count from 1.</summary>
    public static SourceLocation Place(SourceText source, int line, int column, int length)
    {
        // Empty when too much text is kept already.
        if (line < 1 || line > source.LineStarts.Count)
            return new SourceLocation(source, default);
        return new SourceLocation(source, new TextSpan(source.LineStarts[line - 1] + Math.Max(0, column - 1), length));
    }
}
