using Heja.Compiler.Text;

namespace Heja.Compiler.Linting;

/// <summary>From the address of a link or picture, whose place the model keeps, to its words.</summary>
internal static class LinkPlaces
{
    /// <summary>What stands between the brackets before an address; the address itself when there are none.</summary>
    public static SourceLocation Words(SourceLocation address)
    {
        var text = address.Source.Content;
        var end = text.LastIndexOf("](", address.Span.Start, StringComparison.Ordinal);
        var isBefore = end >= 0 && string.IsNullOrWhiteSpace(text[(end + 2)..address.Span.Start].TrimStart('<'));
        var start = isBefore ? text.LastIndexOf('[', end) : -1;
        return start < 0 ? address : address with { Span = TextSpan.Between(start + 1, end) };
    }
}
