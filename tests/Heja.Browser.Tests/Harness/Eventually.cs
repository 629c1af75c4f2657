using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Heja.Browser.Tests.Harness;

/// <summary>
/// Waits for what happens in another process: a beacon that arrives after the window has closed. Long enough for a busy machine: only
/// a failure waits it out.
/// </summary>
internal static class Eventually
{
    public static async Task True(
        Func<bool> condition,
        [CallerArgumentExpression(nameof(condition))] string expression = ""
    )
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            if (waited.Elapsed > TimeSpan.FromSeconds(30))
                throw new TimeoutException($"never came true: {expression}");
            await Task.Delay(20);
        }
    }
}
