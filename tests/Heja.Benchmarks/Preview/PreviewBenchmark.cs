using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Heja.Benchmarks.Campaign;
using Heja.Browser.Tests.Harness;
using Heja.Cli.Preview;

namespace Heja.Benchmarks.Preview;

/// <summary>
/// How long an author waits: from the command to the address, and from saving a lesson of the real course to seeing it in a browser.
/// </summary>
internal static class PreviewBenchmark
{
    private static readonly string Built = Repository.At("src", "Heja.Cli", "bin", "Release", "net10.0", "heja.dll");

    public static Command Make()
    {
        var starts = new Option<int>("--starts") { DefaultValueFactory = _ => 7 };
        var saves = new Option<int>("--saves") { DefaultValueFactory = _ => 60 };
        var program = new Option<string?>("--program")
        {
            Description = "A native heja; the one that was built otherwise.",
        };
        var command = new Command("preview", "Prints how long an author waits for the preview.")
        {
            starts,
            saves,
            program,
        };
        command.SetAction(
            async (parsed, _) =>
            {
                using var courses = new CoursesCopy();
                var heja = parsed.GetValue(program);
                await Start(courses, heja, parsed.GetValue(starts));
                await using var browser = await CampaignBrowser.Start();
                await using var preview = await RunningPreview.Start(heja ?? Built, courses.Root);
                await Save(new SavedLessons(courses, browser, preview), parsed.GetValue(saves));
                return 0;
            }
        );
        return command;
    }

    private static async Task Start(CoursesCopy courses, string? heja, int runs)
    {
        var times = new List<double>();
        // The first warms the disk and is not counted.
        for (var run = 0; run <= runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var preview = await RunningPreview.Start(heja ?? Built, courses.Root);
            if (run > 0)
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Print("start to address", times);
    }

    private static async Task Save(SavedLessons lessons, int saves)
    {
        await lessons.Open();
        var quiet = FolderWatch.Quiet.TotalMilliseconds;
        // An author's first saves meet code that has not run yet: they are shown by themselves.
        var first = await lessons.Save(SavedLessons.Text, 5);
        Print("first saves, beyond the debounce", [.. first.Select(time => time - quiet)]);
        var text = await lessons.Save(SavedLessons.Text, saves);
        Print("text saved to shown, beyond the debounce", [.. text.Select(time => time - quiet)]);
        var living = await lessons.Save(SavedLessons.Question, saves / 4);
        Print("question saved to opened again, beyond the debounce", [.. living.Select(time => time - quiet)]);
    }

    private static void Print(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -52} {times.Count, 3} times   min {times[0], 5:0} ms   median {At(0.5), 5:0}   p95 {At(0.95), 5:0}   max {times[^1], 5:0}"
            )
        );

        double At(double share) => times[Math.Min(times.Count - 1, (int)Math.Ceiling(share * times.Count) - 1)];
    }
}
