using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Heja.Browser.Tests.Harness;
using Heja.Cli.Preview.Lrs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace Heja.Benchmarks.Campaign;

/// <summary>What an LMS and an LRS keep of one learner.</summary>
internal sealed class Kept(string fault)
{
    private readonly Lock _lock = new();
    private readonly List<string> _statuses = [];
    private double _number;

    public JsonNode? Stored { get; private set; }

    /// <summary>Every status that was ever stored, one after the other.</summary>
    public IReadOnlyList<string> Statuses => _statuses;

    public RecordStore Records { get; } = new("1.0.3", CampaignServer.Authorization);

    public LrsFault Fault { get; } = new(fault);

    /// <summary>Counts down at each request to the LRS; at 0 the browser dies.</summary>
    public int Dies { get; set; }

    public string Value(string element) => Stored?["values"]?[element]?.GetValue<string>() ?? "";

    /// <summary>Queued messages may overtake each other.</summary>
    public void Store(double number, JsonNode stored)
    {
        lock (_lock)
        {
            if (number <= _number)
                return;
            (_number, Stored) = (number, stored);
            var status = Value("cmi.core.lesson_status");
            if (_statuses.Count == 0 || _statuses[^1] != status)
                _statuses.Add(status);
        }
    }
}

/// <summary>The LMS with the packages on one origin, an LRS on another.</summary>
internal sealed class CampaignServer : IAsyncDisposable
{
    private const string Clock = "<script src=\"/scripts/clock\"></script>";
    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly ConcurrentDictionary<string, Kept> _kept = new();
    private readonly Dictionary<string, string> _scripts;
    private readonly Package _package;
    private readonly WebApplication _app;
    private int _requests;

    private CampaignServer(Package package, Dictionary<string, string> scripts, WebApplication app) =>
        (_package, _scripts, _app) = (package, scripts, app);

    public static string Authorization { get; } = $"Basic {Convert.ToBase64String("kim:nyckel"u8)}";

    public string Lms => _app.Urls.First();

    /// <summary>The same server under another name: another host to a browser.</summary>
    public string Elsewhere => Lms.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public string Lrs => _app.Urls.Last();

    public string Course => $"/packages/{_package.Name}/index.html";

    /// <summary>What is done when a page asks to be killed, or an LRS is about to.</summary>
    public Func<Task> Kill { get; set; } = () => Task.CompletedTask;

    public static async Task<CampaignServer> Start(Package package, Dictionary<string, string> scripts)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            kestrel.Listen(System.Net.IPAddress.Loopback, 0);
        });
        var server = new CampaignServer(package, scripts, builder.Build());
        server._app.Run(server.Answer);
        await server._app.StartAsync();
        return server;
    }

    public Kept Begin(string attempt, string fault) => _kept[attempt] = new Kept(fault);

    public void End(string attempt) => _kept.TryRemove(attempt, out _);

    /// <summary>Until nothing more comes: a page that goes away sends its last requests after it has gone.</summary>
    public async Task Quiet()
    {
        for (var seen = -1; seen != _requests; await Task.Delay(100))
            seen = _requests;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        var parts = (context.Request.Path.Value ?? "").Split('/', 4)[1..];
        context.Response.Headers.CacheControl = "no-store";
        switch (parts)
        {
            case ["lms", ..]:
                await Send(context, "text/html; charset=utf-8", Page("host"));
                break;
            case ["player", ..]:
                await Send(context, "text/html; charset=utf-8", Page("player"));
                break;
            case ["scripts", var name]:
                await Send(context, "text/javascript; charset=utf-8", _scripts[name]);
                break;
            case ["packages", _, var path] when _package.Files.TryGetValue(path, out var content):
                await PackageFile(context, path, content);
                break;
            case ["attempts", var id] when _kept.TryGetValue(id, out var kept):
                await Store(context, kept);
                break;
            case ["kill"]:
                await Kill();
                context.Abort();
                break;
            case ["lrs", var id, var rest] when _kept.TryGetValue(id, out var kept):
                context.Request.Path = $"/{rest}";
                var dies = context.Request.Method != "OPTIONS" && kept.Dies > 0 && --kept.Dies == 0;
                await kept.Fault.Answer(context, kept.Records, dies ? Kill : null);
                break;
            case ["favicon.ico"]:
                break;
            default:
                context.Response.StatusCode = 404;
                break;
        }
    }

    private static string Page(string script) =>
        $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>LMS</title><style>iframe {{ width: 400px; height: 300px; border: 0 }}</style>{Clock}<body><script src=\"/scripts/{script}\"></script></body></html>";

    private static Task Send(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text);
    }

    private static async Task Store(HttpContext context, Kept kept)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var stored = JsonNode.Parse(await reader.ReadToEndAsync());
        var number = double.Parse($"{context.Request.Query["number"]}", CultureInfo.InvariantCulture);
        if (stored is not null)
            kept.Store(number, stored);
        context.Response.StatusCode = 204;
    }

    private static async Task PackageFile(HttpContext context, string path, byte[] content)
    {
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; connect-src 'self' http://127.0.0.1:*";
        context.Response.Headers["Permissions-Policy"] = "unload=()";
        // A package never changes between two starts: browsers keep it.
        context.Response.Headers.CacheControl = "max-age=86400";
        context.Response.ContentType = Types.TryGetContentType(path, out var type) ? type : "application/octet-stream";
        await context.Response.Body.WriteAsync(path == "index.html" ? Clocked(content) : content);
    }

    /// <summary>The page of the course goes by the clock of the campaign: all that is changed of the package.</summary>
    private static byte[] Clocked(byte[] page) =>
        Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(page).Replace("<head>", $"<head>{Clock}", StringComparison.Ordinal)
        );
}
