using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Heja.Benchmarks.Campaign;
using Heja.Browser.Tests.Harness;

namespace Heja.Benchmarks.Pages;

/// <summary>How fast a package is for a learner, and what it weighs.</summary>
internal static class PageBenchmark
{
    public static Command Make()
    {
        var packages = new Argument<string[]>("packages") { Description = "Packages that heja built." };
        var runs = new Option<int>("--runs") { DefaultValueFactory = _ => 3 };
        var command = new Command("pages", "Prints how fast packages are for a learner, and what they weigh.")
        {
            packages,
            runs,
        };
        command.SetAction(
            async (parsed, _) =>
            {
                Console.WriteLine(
                    "| package | lessons | page, kB | script and style, kB compressed | ready, ms | ready, 4× slower, ms | calls at start | longest task after it, 4× slower, ms | layout shift |"
                );
                Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
                foreach (var package in parsed.GetValue(packages) ?? [])
                    Console.WriteLine(await Row(package, parsed.GetValue(runs)));
                return 0;
            }
        );
        return command;
    }

    private static async Task<string> Row(string path, int runs)
    {
        var package = Package.Unzip(path);
        await using var server = await PageServer.Start(package);
        await using var browser = await CampaignBrowser.Start();
        await browser.Windows(1);
        var page = new MeasuredPage(server, browser);
        var isXapi = path.EndsWith("_xapi.zip", StringComparison.Ordinal);
        // Each time another registration: nobody has been here before.
        string Query() => isXapi ? Launch(server, package) : "";
        var (fast, slow) = (new List<Measured>(), new List<Measured>());
        // The first warms the browser and is not counted.
        for (var run = 0; run <= runs; run++)
        {
            var (one, other) = (await page.Take(Query(), slowed: false), await page.Take(Query(), slowed: true));
            if (run == 0)
                continue;
            fast.Add(one);
            slow.Add(other);
        }
        Measured[] all = [.. fast, .. slow];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| `{package.Name}` | {CampaignCourse.Read(package).Lessons.Count} | {package.Files["index.html"].Length / 1000.0:0} | {package.CompressedCode().Values.Sum() / 1000.0:0.0} | {Median(fast, one => one.Ready):0} | {Median(slow, one => one.Ready):0} | {all.Max(one => one.Calls)} | {Median(slow, one => one.LongestTask):0} (at most {slow.Max(one => one.LongestTask):0}) | {all.Max(one => one.Shift):0.000} |"
        );
    }

    private static double Median(List<Measured> all, Func<Measured, double> value) =>
        all.Select(value).Order().ElementAt(all.Count / 2);

    private static string Launch(PageServer server, Package package)
    {
        var actor = new JsonObject
        {
            ["account"] = new JsonObject { ["homePage"] = server.Origin, ["name"] = "kim" },
        };
        Dictionary<string, string> parameters = new()
        {
            ["endpoint"] = $"{server.Origin}/xapi/",
            ["auth"] = CampaignServer.Authorization,
            ["actor"] = actor.ToJsonString(),
            ["registration"] = Guid.NewGuid().ToString(),
            ["activity_id"] = CampaignCourse.Read(package).Course.Iri,
        };
        return $"?{string.Join('&', parameters.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"))}";
    }
}
