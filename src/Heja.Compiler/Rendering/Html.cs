using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Heja.Compiler.Rendering;

/// <summary>Text that is HTML already and may be written as it is. Only the renderer makes it; everything else is encoded.</summary>
public sealed record Html(string Text)
{
    // Letters of every language stay readable in the page; what HTML gives a meaning is encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Nothing.</summary>
    public static readonly Html Empty = new(string.Empty);

    /// <summary>Encodes text, for content and for attributes in double quotes.</summary>
    public static string Encode(string text) => Encoder.Encode(text);

    /// <inheritdoc />
    public override string ToString() => Text;
}
