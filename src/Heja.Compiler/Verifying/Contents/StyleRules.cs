using System.Text.RegularExpressions;

namespace Heja.Compiler.Verifying.Contents;

/// <summary>The rules of a style: what it fetches.</summary>
internal static partial class StyleRules
{
    /// <param name="file">Where it stands.</param>
    /// <param name="at">Where it begins in the file.</param>
    /// <param name="style">The style.</param>
    /// <param name="isPlaceOfText">Whether places in the style are places in the file, counted from <paramref name="at"/>.</param>
    public static void Check(TextFile file, int at, string style, bool isPlaceOfText = true)
    {
        foreach (Match match in Fetches().Matches(style))
        {
            var address = match.Groups["address"];
            if (address.Success)
                file.CheckRequest(
                    isPlaceOfText ? at + address.Index : at,
                    isPlaceOfText ? address.Length : 1,
                    address.Value
                );
        }
    }

    // Comments and texts are passed over as a whole, so that what stands in them is not taken for a request.
    [GeneratedRegex(
        """
            /\*[^*]*\*+(?:[^/*][^*]*\*+)*/
            | url\(\s*["']?(?<address>[^"')\s]+)["']?
            | @import\s+["'](?<address>[^"']+)["']
            | "[^"\n]*" | '[^'\n]*'
            """,
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Fetches();
}
