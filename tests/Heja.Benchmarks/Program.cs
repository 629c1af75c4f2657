using System.CommandLine;
using Heja.Benchmarks.Campaign;
using Heja.Benchmarks.Pages;
using Heja.Benchmarks.Preview;

var root = new RootCommand("What is measured and tried at length: too long for the tests.")
{
    CampaignCommand.Make(),
    PageBenchmark.Make(),
    PreviewBenchmark.Make(),
};
return await root.Parse(args).InvokeAsync();
