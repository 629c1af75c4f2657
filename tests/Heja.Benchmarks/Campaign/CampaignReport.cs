using System.Globalization;
using System.Text;

namespace Heja.Benchmarks.Campaign;

/// <summary>What came of all the runs of a campaign.</summary>
internal sealed class CampaignReport(string format, string runtime, ulong seed, IReadOnlyList<RunResult> runs)
{
    /// <summary>A fault that was planned a few times and never struck proves nothing.</summary>
    public bool IsClean => runs.All(run => run.IsClean) && Faults.All(fault => fault.Runs < 3 || fault.Fired > 0);

    private IEnumerable<(Fault Fault, int Runs, int Fired)> Faults =>
        Fault
            .Of(format)
            .Select(fault => (Fault: fault, Runs: runs.Where(run => run.Fault == fault.Name).ToList()))
            .Select(one => (one.Fault, one.Runs.Count, one.Runs.Sum(run => run.Fired)));

    public string Write()
    {
        var text = new StringBuilder();
        var seconds = runs.Sum(run => (double)run.Milliseconds) / 1000;
        Line(
            $"{format}, {runtime} runtime, seed {seed}: {runs.Count} runs, {seconds:F0} s in the runs, {1000 * seconds / Math.Max(runs.Count, 1):F0} ms each"
        );
        Line($"  {Sum(run => run.Acknowledged), 6}  answers and tasks acknowledged as saved");
        Line($"  {Sum(run => run.Lost.Count), 6}  of them really stored and not there afterwards");
        Line($"  {Sum(run => run.Noticed.Count), 6}  lost by an LMS that lied, and the next start said so");
        Line($"  {Sum(run => run.Unnoticed.Count), 6}  lost by an LMS that lied, and the next start did not notice");
        Line($"  {Sum(run => run.Doubled.Count), 6}  statements doubled");
        Line($"  {Sum(run => run.Missing.Count), 6}  statements of acknowledged answers missing");
        Line($"  {Sum(run => run.WrongStatus.Count), 6}  wrong statuses or scores");
        Line($"  {Sum(run => run.Errors.Count), 6}  errors of scripts");
        Line($"  faults, in how many runs, how often they struck:");
        foreach (var (fault, planned, fired) in Faults)
            Line($"    {fault.Name, -22} {planned, 5} {fired, 7}{(fired == 0 ? "  NEVER" : "")}");
        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    /// <summary>The runs that were not clean, the first ones.</summary>
    public IEnumerable<string> Examples(int most) =>
        runs.Where(run => !run.IsClean).Take(most).Select(run => run.ToLine());

    private int Sum(Func<RunResult, int> count) => runs.Sum(count);
}
