using System.Text;
using System.Text.Json.Nodes;
using Heja.Cli.Preview.Lrs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Heja.Cli.Preview;

/// <summary>The server of <c>heja preview</c>: the page that plays the LMS, the course from memory, the record store.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>Unless another is asked for; the same every time, so that what a browser keeps for the address stays there.</summary>
    public const int UsualPort = 4352;

    private const string User = "heja";
    private const string Statements = "statements";
    private const string States = "states";

    private readonly PreviewOptions _options;
    private readonly LiveWorkspace _workspace;
    private readonly AttemptFile _attempts;
    private readonly RecordStore _store;
    private readonly Guard _guard;
    private readonly Listeners _listeners = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly WebApplication _app;
    private Task _reading = Task.CompletedTask;

    private PreviewServer(PreviewOptions options, LiveWorkspace workspace, AttemptFile attempts, int port)
    {
        (_options, _workspace, _attempts) = (options, workspace, attempts);
        _guard = new Guard(options.Host);
        Authorization = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{attempts.Password}"))}";
        _store = new RecordStore("1.0.3", Authorization);
        _store.Restore(attempts.Get(Statements), attempts.Get(States));
        _store.Changed = Keep;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://{options.Host}:{port}");
        // Pages that listen are told to go, not waited for.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        _app = builder.Build();
        _app.Run(Answer);
    }

    /// <summary>Where the page is, with a slash.</summary>
    public string Address
    {
        get
        {
            var port = new Uri(_app.Urls.First()).Port;
            var isLoopback = _options.Host is "127.0.0.1" or "localhost" or "0.0.0.0" or "[::]" or "*";
            return $"http://{(isLoopback ? "localhost" : _options.Host)}:{port}/";
        }
    }

    /// <summary>What clients of the record store send.</summary>
    public string Authorization { get; }

    /// <param name="reading">Ends when the workspace has been read for the first time; who asks earlier waits for it.</param>
    /// <exception cref="IOException">The port is taken, or the attempts cannot be written down.</exception>
    public static async Task<PreviewServer> Start(PreviewOptions options, LiveWorkspace workspace, Task reading)
    {
        var attempts = AttemptFile.Open(workspace.Folder);
        var server = new PreviewServer(options, workspace, attempts, options.Port ?? UsualPort) { _reading = reading };
        try
        {
            await server._app.StartAsync();
            return server;
        }
        catch (IOException) when (options.Port is null)
        {
            await server.DisposeAsync();
            return await Start(options with { Port = 0 }, workspace, reading);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The sources have changed.</summary>
    public void Tell() => _listeners.Tell("changed", $"{_workspace.Generation}");

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _attempts.Dispose();
        _ending.Dispose();
    }

    private async Task Answer(HttpContext context)
    {
        if (_guard.Refusal(context.Request) is { } refusal)
        {
            await Text(context, refusal, 403);
            return;
        }

        await _reading;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        var path = context.Request.Path.Value ?? "/";
        var parts = path.Split('/')[1..];
        await (
            (context.Request.Method, parts) switch
            {
                (_, ["xapi", ..]) => _store.Answer(context),
                ("GET", [""]) => Page(context),
                ("GET", ["favicon.ico"]) => Task.CompletedTask,
                ("GET", ["_heja", "files", var name]) => Own(context, name),
                ("GET", ["_heja", "workspace"]) => Json(context, Workspace()),
                ("GET", ["_heja", "events"]) => _listeners.Listen(context, $"{_workspace.Generation}", _ending.Token),
                ("GET", ["_heja", "package", var c, var m, var l, var f]) => Package(
                    context,
                    new PackageName(c, m, l, f)
                ),
                ("GET" or "POST", ["_heja", "attempts", var key]) => Attempt(context, key),
                ("GET", ["_heja", "records"]) => Json(context, _store.Describe()),
                ("POST", ["_heja", "fault"]) => Fault(context),
                ("GET", ["course", var c, var m, var l, var f, .. var rest]) => File(
                    context,
                    new PackageName(c, m, l, f),
                    string.Join('/', rest)
                ),
                _ => Text(context, "there is nothing here", 404),
            }
        );
    }

    private static Task Page(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";
        return Own(context, "index.html");
    }

    private static Task Own(HttpContext context, string name)
    {
        if (Embedded.Find($"preview/{name}") is not { } bytes)
            return Text(context, "there is nothing here", 404);
        context.Response.ContentType = ContentTypes.Of(name);
        return context.Response.Body.WriteAsync(bytes).AsTask();
    }

    private JsonObject Workspace()
    {
        var json = PreviewJson.Workspace(_workspace);
        var filters = _options.Filters;
        json["first"] = new JsonObject
        {
            ["course"] = filters.Courses.FirstOrDefault(),
            ["municipality"] = filters.Municipalities.FirstOrDefault(),
            ["language"] = filters.Languages.FirstOrDefault(),
            ["format"] = filters.Formats.FirstOrDefault(),
        };
        json["words"] = _options.Language;
        json["folder"] = _workspace.Folder.Replace('\\', '/');
        json["editor"] = _options.Editor;
        json["authorization"] = Authorization;
        return json;
    }

    private Task Package(HttpContext context, PackageName name)
    {
        var before = int.TryParse(context.Request.Query["since"], out var since) ? _workspace.Find(name, since) : null;
        var now = _workspace.Find(name);
        var root = DiagnosticPrinter.Root(_options.Path);
        return Json(context, PreviewJson.Package(now, before, _workspace.Found(name), root));
    }

    private Task File(HttpContext context, PackageName name, string path)
    {
        if (_workspace.Find(name)?.Package.Tree.Find(path) is not { } file)
            return Text(context, "the package has no such file", 404);
        context.Response.ContentType = ContentTypes.Of(path);
        return Ranges.Write(context, file.Content.Bytes);
    }

    private async Task Attempt(HttpContext context, string key)
    {
        var name = $"attempt {key}";
        if (context.Request.Method == "POST")
        {
            var body = await Body(context);
            _attempts.Change(name, body.Length == 0 ? null : JsonNode.Parse(body));
            context.Response.StatusCode = 204;
            return;
        }

        await Json(context, _attempts.Get(name) ?? new JsonObject());
    }

    /// <summary>What goes wrong with the record store from now on; without a body, nothing does.</summary>
    private async Task Fault(HttpContext context)
    {
        var body = await Body(context);
        _store.Faults.Standing =
            body.Length > 0 && JsonNode.Parse(body) is JsonObject fault
                ? new StandingFault(
                    fault["status"]?.GetValue<int>(),
                    TimeSpan.FromMilliseconds(fault["delay"]?.GetValue<int>() ?? 0)
                )
                : null;
        context.Response.StatusCode = 204;
    }

    private void Keep()
    {
        _attempts.Change(Statements, _store.Statements.Export());
        _attempts.Change(States, _store.State.Export());
        _listeners.Tell("records", "");
    }

    private static async Task<string> Body(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private static Task Json(HttpContext context, JsonNode json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(json.ToJsonString());
    }

    private static Task Text(HttpContext context, string text, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text);
    }
}
