using System.CommandLine;
using System.Globalization;

namespace Heja.Benchmarks.Campaign;

/// <summary>
/// Random learners, each with a random fault at a random moment. Runs that stand in the file are not done again: a campaign may be
/// stopped, continued and divided between machines.
/// </summary>
internal static class CampaignCommand
{
    private const string Ours = "shipped";

    public static Command Make()
    {
        var format = new Option<string>("--format") { Description = "scorm12 or xapi.", Required = true };
        format.AcceptOnlyFromAmong("scorm12", "xapi");
        var seed = new Option<ulong>("--seed") { DefaultValueFactory = _ => 1 };
        var from = new Option<int>("--from") { Description = "The first run, from 0." };
        var to = new Option<int>("--to") { Description = "The run after the last.", DefaultValueFactory = _ => 1000 };
        var runtime = new Option<string>("--runtime")
        {
            Description = "The shipped runtime, or one that does something wrong.",
            DefaultValueFactory = _ => Ours,
        };
        runtime.AcceptOnlyFromAmong([Ours, .. Sabotage.All.Select(one => one.Name)]);
        var output = new Option<string?>("--out") { Description = "The file of results; none: they are only printed." };
        var trace = new Option<bool>("--trace") { Description = "Prints everything that happens." };
        var command = new Command("campaign", "Does learners wrong, and looks for what they lost.")
        {
            format,
            seed,
            from,
            to,
            runtime,
            output,
            trace,
        };
        command.SetAction(
            async (parsed, _) =>
            {
                var options = new CampaignOptions(
                    parsed.GetRequiredValue(format),
                    parsed.GetValue(seed),
                    parsed.GetValue(from),
                    parsed.GetValue(to),
                    parsed.GetRequiredValue(runtime),
                    parsed.GetValue(output),
                    parsed.GetValue(trace)
                );
                return await Run(options);
            }
        );
        return command;
    }

    private static async Task<int> Run(CampaignOptions options)
    {
        var sabotage = Sabotage.All.FirstOrDefault(one => one.Name == options.Runtime);
        if (sabotage is not null && !sabotage.Has(options.Format))
        {
            await Console.Error.WriteLineAsync($"error: `{sabotage.Name}` cannot go wrong in {options.Format}");
            return 2;
        }
        var file = new ResultFile(options.Output);
        var before = file.Read();
        var wanted = Enumerable.Range(options.From, options.To - options.From).ToList();
        var left = wanted.Where(run => before.TrueForAll(one => one.Run != run)).ToList();
        if (left.Count > 0)
            await Do(options, sabotage, left, file, before);
        var done = before.Where(run => wanted.Contains(run.Run)).OrderBy(run => run.Run).ToList();
        var report = new CampaignReport(options.Format, options.Runtime, options.Seed, done);
        Console.Write(report.Write());
        foreach (var example in report.Examples(10))
            Console.WriteLine(example);
        return report.IsClean ? 0 : 1;
    }

    private static async Task Do(
        CampaignOptions options,
        Sabotage? sabotage,
        List<int> runs,
        ResultFile file,
        List<RunResult> results
    )
    {
        var package = await CampaignCourse.Build(options.Format);
        var course = CampaignCourse.Read(package);
        if (sabotage is not null)
            package = package.Sabotaged(
                sabotage.Name,
                script =>
                    script.StartsWith("self.heja", StringComparison.Ordinal)
                        ? sabotage.Code(options.Format) + script
                        : script
            );
        var scripts = await CampaignCourse.Scripts();
        await using var server = await CampaignServer.Start(package, scripts);
        await using var browser = await CampaignBrowser.Start();
        Action<string>? trace = options.Trace ? Console.WriteLine : null;
        foreach (var run in runs)
        {
            var plan = Plan.Make(options.Seed, options.Format, run, course);
            trace?.Invoke($"run {run}: {plan.Fault.Name}");
            var result = await new LearnerRun(plan, options.Format, course, server, browser, trace).Go();
            trace?.Invoke(result.ToLine());
            results.Add(result);
            file.Add(result);
            if (results.Count % 50 == 0)
                await Console.Error.WriteLineAsync(
                    string.Create(CultureInfo.InvariantCulture, $"{DateTime.Now:HH:mm:ss} {results.Count} runs")
                );
        }
    }
}

/// <param name="From">The first run.</param>
/// <param name="To">The run after the last.</param>
internal sealed record CampaignOptions(
    string Format,
    ulong Seed,
    int From,
    int To,
    string Runtime,
    string? Output,
    bool Trace
);
