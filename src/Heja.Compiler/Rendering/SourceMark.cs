using System.Globalization;
using System.Text;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Rendering;

/// <summary>
/// Where a block is written, on its first element: <c>data-source="path:line:column"</c>. The preview leads from the page to the
/// file with it; nothing else of the page changes.
/// </summary>
internal static class SourceMark
{
    public const string Attribute = "data-source";

    /// <summary>Marks what was written since <paramref name="start"/>; a block without an element of its own gets no mark.</summary>
    public static void Put(Block block, StringBuilder html, int start)
    {
        var at = start;
        while (at < html.Length && char.IsWhiteSpace(html[at]))
            at++;
        if (at + 1 >= html.Length || html[at] != '<' || !char.IsAsciiLetter(html[at + 1]))
            return;
        at++;
        while (at < html.Length && (char.IsAsciiLetterOrDigit(html[at]) || html[at] == '-'))
            at++;
        var place = block.Location.Position;
        html.Insert(
            at,
            string.Create(
                CultureInfo.InvariantCulture,
                $" {Attribute}=\"{Html.Encode(block.Location.Path)}:{place.Line}:{place.Column}\""
            )
        );
    }
}
