using System.Diagnostics;

namespace Heja.Benchmarks.Preview;

/// <summary>A <c>heja preview</c> that has printed its address.</summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    private readonly Process _process;

    private RunningPreview(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    /// <param name="program">A native program, or <c>heja.dll</c>.</param>
    public static async Task<RunningPreview> Start(string program, string folder)
    {
        string[] arguments = ["preview", folder, "--municipality", "helsingborg", "--language", "sv", "--port", "0"];
        var isLibrary = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(
            isLibrary ? "dotnet" : program,
            isLibrary ? [program, .. arguments] : arguments
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start");
        var address = await process.StandardOutput.ReadLineAsync();
        return new RunningPreview(
            process,
            address ?? throw new InvalidOperationException("the preview printed no address")
        );
    }

    public async ValueTask DisposeAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
