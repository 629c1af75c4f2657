using System.Text.Json;
using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;

namespace Heja.Benchmarks.Campaign;

/// <summary>The small course of the campaign, built by the built program, and the scripts of the pages around it.</summary>
internal static class CampaignCourse
{
    private static readonly string Folder = Repository.At("tests", "Heja.Benchmarks", "Campaign");

    public static async Task<Package> Build(string format)
    {
        var output = Directory.CreateTempSubdirectory("heja-campaign-").FullName;
        try
        {
            var program = Repository.At("src", "Heja.Cli", "bin", Repository.Configuration, "net10.0", "heja.dll");
            string[] build = [program, "build", Path.Combine(Folder, "Course"), "--output", output];
            await Programs.Run("dotnet", Repository.Root, build);
            return Package.Unzip(Path.Combine(output, "malmo", $"kurs_malmo_sv_1.0.0_{format}.zip"));
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    /// <summary>What the package says about the course: learners know the answers from it.</summary>
    public static CourseData Read(Package package)
    {
        var script = package
            .Files.Keys.Where(path => path.EndsWith(".js", StringComparison.Ordinal))
            .Select(package.Text);
        var written = script.Single(text => text.StartsWith("self.heja=", StringComparison.Ordinal));
        var literal = written["self.heja=".Length..].TrimEnd('\n', ';');
        return CourseData.Decode(JsonSerializer.Deserialize<string>(literal) ?? "");
    }

    /// <summary>By name: <c>clock</c>, <c>host</c> and <c>player</c>.</summary>
    public static async Task<Dictionary<string, string>> Scripts()
    {
        string[] names = ["clock", "host", "player"];
        var output = Directory.CreateTempSubdirectory("heja-campaign-").FullName;
        try
        {
            await Programs.Run(
                "node",
                Repository.At("src", "Heja.Runtime"),
                [
                    "node_modules/esbuild/bin/esbuild",
                    .. names.Select(name => Path.Combine(Folder, "Page", $"{name}.ts")),
                    "--bundle",
                    "--format=iife",
                    "--target=es2022",
                    "--log-level=error",
                    $"--outdir={output}",
                ]
            );
            return names.ToDictionary(name => name, name => File.ReadAllText(Path.Combine(output, $"{name}.js")));
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }
}
