namespace Heja.Browser.Tests.Harness;

/// <summary>The scripts of the host pages, bundled once a run from `Server/` and the runtime's strict LMS.</summary>
internal static class Bundles
{
    private static readonly Lazy<Task<Dictionary<string, byte[]>>> All = new(Build);

    public static async Task<byte[]> Get(string name) => (await All.Value)[name];

    private static async Task<Dictionary<string, byte[]>> Build()
    {
        var folder = Directory.CreateTempSubdirectory("heja-hosts-").FullName;
        try
        {
            string[] entries = ["strict-host", "again-host"];
            await Programs.Run(
                "node",
                Repository.Tests,
                [
                    "node_modules/esbuild/bin/esbuild",
                    .. entries.Select(entry => $"Server/hosts/{entry}.ts"),
                    "--bundle",
                    "--format=iife",
                    "--target=es2022",
                    "--log-level=error",
                    $"--outdir={folder}",
                ]
            );
            return entries.ToDictionary(
                entry => entry,
                entry => File.ReadAllBytes(Path.Combine(folder, $"{entry}.js"))
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
