using System.Diagnostics;
using Heja.Browser.Tests.Harness;

namespace Heja.Browser.Tests.Preview;

/// <summary>The built program, previewing a folder until it is told to end.</summary>
internal sealed class PreviewProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private PreviewProcess(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    public static async Task<PreviewProcess> Start(string folder, params string[] more)
    {
        var program = Repository.At("src", "Heja.Cli", "bin", Repository.Configuration, "net10.0", "heja.dll");
        var start = new ProcessStartInfo("dotnet", [program, "preview", folder, "--port", "0", .. more])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start");
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        return new PreviewProcess(process, line ?? throw new InvalidOperationException(await Errors(process)));
    }

    /// <summary>Ctrl+C; the exit code.</summary>
    public async Task<int> Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Interrupt();
        _process.Dispose();
    }

    private static Task<string> Errors(Process process) => process.StandardError.ReadToEndAsync();
}
