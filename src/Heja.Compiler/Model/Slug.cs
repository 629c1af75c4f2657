using System.Text;

namespace Heja.Compiler.Model;

/// <summary>Makes names for addresses and files out of words.</summary>
public static class Slug
{
    private const string Accented = "åäàáâãāąæçćčďèéêëēęěìíîïīłñńňöòóôõøōőœřśšťùúûüūůűýÿźżžđðþß";
    private const string Plain = "aaaaaaaaacccdeeeeeeeiiiiilnnnooooooooorsstuuuuuuuyyzzzddts";

    /// <summary>Small letters a–z, digits and single hyphens; empty when nothing is left.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
        {
            var at = Accented.IndexOf(letter, StringComparison.Ordinal);
            var c = at < 0 ? letter : Plain[at];
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
