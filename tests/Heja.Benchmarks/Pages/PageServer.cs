using Heja.Benchmarks.Campaign;
using Heja.Browser.Tests.Harness;
using Heja.Cli.Preview.Lrs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace Heja.Benchmarks.Pages;

/// <summary>One package with an LMS that counts around it, as fast as a server can be: what is measured is the page.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    // An LMS without data: every course can begin in it.
    private const string Host = """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>LMS</title>
        <style>body { margin: 0 } iframe { width: 100vw; height: 100vh; border: 0; display: block }</style>
        <script>
        self.calls = 0;
        const answer = (text) => () => { self.calls++; return text; };
        self.API = {
          LMSInitialize: answer('true'), LMSFinish: answer('true'), LMSSetValue: answer('true'), LMSCommit: answer('true'),
          LMSGetValue: answer(''), LMSGetLastError: answer('0'), LMSGetErrorString: answer(''), LMSGetDiagnostic: answer(''),
        };
        </script>
        <iframe title="course"></iframe>
        """;

    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly RecordStore _records = new("1.0.3", CampaignServer.Authorization);
    private readonly Package _package;
    private readonly WebApplication _app;

    private PageServer(Package package, WebApplication app) => (_package, _app) = (package, app);

    public string Origin => _app.Urls.First();

    /// <summary>Requests to the record store so far.</summary>
    public int Requests => _records.Requests;

    public static async Task<PageServer> Start(Package package)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var server = new PageServer(package, builder.Build());
        server._app.Run(server.Answer);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (path.StartsWith("/xapi/", StringComparison.Ordinal))
            return _records.Answer(context);
        if (path == "/")
            return Send(context, "text/html", System.Text.Encoding.UTF8.GetBytes(Host));
        var file = path.Replace("/course/", "", StringComparison.Ordinal);
        if (_package.Files.TryGetValue(file, out var content))
            return Send(
                context,
                Types.TryGetContentType(file, out var type) ? type : "application/octet-stream",
                content
            );
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    private static Task Send(HttpContext context, string type, byte[] content)
    {
        context.Response.ContentType = $"{type}; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.Body.WriteAsync(content).AsTask();
    }
}
