using System.CommandLine;
using Heja.Benchmarks.Campaign;

var root = new RootCommand("What is measured and tried at length: too long for the tests.") { CampaignCommand.Make() };
return await root.Parse(args).InvokeAsync();
