namespace Heja.Compiler.Text;

/// <summary>Finds the name that was probably meant.</summary>
public static class NearMiss
{
    private const int MostNamed = 40;

    /// <summary>The candidate nearest to what was written, or null when none is near (a third of the letters, at least two).</summary>
    public static string? Find(string written, IEnumerable<string> candidates)
    {
        var allowed = Math.Max(2, written.Length / 3);
        return candidates
            .Select(candidate => (candidate, distance: Distance(written, candidate)))
            .Where(pair => pair.distance <= allowed && pair.distance < pair.candidate.Length)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>A sentence for <c>help:</c>: the nearest name, or those there are, the first of them when they are many.</summary>
    public static string Suggest(string written, IReadOnlyCollection<string> candidates)
    {
        if (Find(written, candidates) is { } near)
            return $"did you mean `{near}`?";
        var some = candidates.Order(StringComparer.Ordinal).Take(MostNamed).Select(name => $"`{name}`");
        var rest = candidates.Count > MostNamed ? $" … ({candidates.Count} in all)" : string.Empty;
        return $"write one of {string.Join(", ", some)}{rest}";
    }

    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
