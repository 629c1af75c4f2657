using Microsoft.Playwright;
using Xunit;

namespace Heja.Browser.Tests.Harness;

/// <summary>One browser for all tests: the machine's own, never a downloaded one.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("the browser has not been started");

    public async ValueTask InitializeAsync()
    {
        // For a machine that is busy with something else.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Executable(),
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
    }

    private static string Executable()
    {
        string[] names = ["chromium", "chromium-browser", "google-chrome"];
        return Environment.GetEnvironmentVariable("HEJA_CHROMIUM")
            ?? names.Select(Programs.Find).FirstOrDefault(path => path is not null)
            ?? throw new InvalidOperationException("no chromium in PATH: install it, or name it in HEJA_CHROMIUM");
    }
}
