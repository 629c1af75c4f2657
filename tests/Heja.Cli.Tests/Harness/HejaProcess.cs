using System.Diagnostics;

namespace Heja.Cli.Tests.Harness;

/// <summary>The built program, as a process of its own: <c>heja.dll</c> lies beside the tests.</summary>
internal static class HejaProcess
{
    /// <summary>An entry of the environment that is none: the umask of the process.</summary>
    public const string Umask = "(umask)";

    public static Process Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var umask = environment.GetValueOrDefault(Umask);
        var start = new ProcessStartInfo(umask is null ? "dotnet" : "sh")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (umask is not null)
        {
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add($"umask {umask}; exec dotnet \"$0\" \"$@\"");
        }

        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "heja.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        foreach (var (name, value) in environment.Where(pair => pair.Key != Umask))
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }

    public static async Task<Outcome> Run(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        params string[] args
    )
    {
        using var process = Start(folder, environment, args);
        return await Finish(process);
    }

    public static async Task<Outcome> Finish(Process process)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new Outcome(process.ExitCode, await output, await error);
    }
}
