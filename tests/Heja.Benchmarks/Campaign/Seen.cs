namespace Heja.Benchmarks.Campaign;

/// <summary>What the page shows after a step (Page/host.ts).</summary>
internal sealed record Seen(
    bool Taken,
    bool IsCalm,
    string Saving,
    string Banner,
    bool Farewell,
    Dictionary<string, int> Fired,
    double Now
)
{
    public override string ToString() =>
        $"{(Taken ? "" : "not taken, ")}{(IsCalm ? "calm" : "not calm")} {Saving} {Banner} {(Farewell ? "farewell" : "")}";
}

/// <summary>What the page shows of everything that was done.</summary>
internal sealed record Looked(Dictionary<string, int[]> Answers, string[] Kept, string[] Done, Seen Seen)
{
    public override string ToString() =>
        $"{string.Join(' ', Answers.Select(pair => $"{pair.Key}={string.Join(',', pair.Value)}"))} {string.Join(' ', Kept)} {string.Join(' ', Done)} {Seen}";
}
