namespace Heja.Benchmarks.Campaign;

/// <summary>Chance that falls the same way on every machine and runtime (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Of one run of a campaign: no run depends on those before it.</summary>
    public static Dice Of(ulong seed, string what, int number)
    {
        var state = seed;
        foreach (var c in $"{what} {number}")
            state = new Dice(state ^ c).Next();
        return new Dice(state);
    }

    /// <summary>From <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    public bool Chance(double share) => Next() / (double)ulong.MaxValue < share;

    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        for (var i = all.Length - 1; i > 0; i--)
        {
            var j = Between(0, i);
            (all[i], all[j]) = (all[j], all[i]);
        }
        return all;
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
