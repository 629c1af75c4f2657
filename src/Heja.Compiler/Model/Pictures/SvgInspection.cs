using System.Text;
using System.Xml;

namespace Heja.Compiler.Model.Pictures;

/// <summary>One reading of an SVG for <see cref="SvgSafety"/>.</summary>
internal sealed class SvgInspection
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";

    private readonly List<string> _problems = [];

    // The browser joins all text of a style, also around comments and other elements: so it is judged as one.
    private readonly StringBuilder _style = new();
    private int? _styleDepth;

    public IEnumerable<string> Problems => _problems;

    public void ReadAll(XmlReader reader)
    {
        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    ReadElement(reader);
                    break;
                case XmlNodeType.EndElement when reader.Depth == _styleDepth:
                    _problems.AddRange(SvgCss.Judge(_style.ToString(), isStyle: true));
                    _style.Clear();
                    _styleDepth = null;
                    break;
                case XmlNodeType.ProcessingInstruction when Is(reader.Name, "xml-stylesheet"):
                    _problems.Add("an `xml-stylesheet` instruction");
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace when _styleDepth is not null:
                    _style.Append(reader.Value);
                    break;
            }
        } while (reader.Read());
    }

    private void ReadElement(XmlReader reader)
    {
        if (Is(reader.LocalName, "style") && !reader.IsEmptyElement)
            _styleDepth ??= reader.Depth;
        if (Is(reader.LocalName, "script") || Is(reader.LocalName, "foreignObject") || reader.NamespaceURI == Xhtml)
            _problems.Add($"the element `{reader.Name}`");
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != Xmlns)
                _problems.AddRange(JudgeAttribute(reader.LocalName, reader.Value));
        }
    }

    private static IEnumerable<string> JudgeAttribute(string name, string value) =>
        name.ToLowerInvariant() switch
        {
            ['o', 'n', _, ..] => [$"the attribute `{name}`"],
            "href" or "src" or "base" => Addresses([value]),
            // What an animation puts into another attribute, and which: a handler or a link, while the picture is shown.
            "from" or "to" or "by" or "values" => Addresses(value.Split(';')),
            "attributename" when value.Trim().StartsWith("on", StringComparison.OrdinalIgnoreCase) =>
            [
                $"an animation of `{value.Trim()}`",
            ],
            "style" => SvgCss.Judge(value, isStyle: true),
            _ => SvgCss.Judge(value, isStyle: false),
        };

    private static IEnumerable<string> Addresses(IEnumerable<string> addresses) =>
        addresses.Select(SvgAddress.Judge).OfType<string>();

    // XML knows case, but a picture that is put into an HTML page is read by a parser that does not.
    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
