using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Heja.Browser.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace Heja.Browser.Tests.Server;

internal enum LmsKind
{
    /// <summary>Ours: refuses whatever the standard or Moodle would.</summary>
    Strict,

    /// <summary>scorm-again: an LMS nobody here wrote.</summary>
    Again,
}

/// <param name="Popup">The course in a window of its own, not in a frame.</param>
/// <param name="Plan">How the strict LMS misbehaves: the steps of a plan of its wrapper, in JSON.</param>
/// <param name="Interactions">Whether this LMS takes interactions: it need not.</param>
internal sealed record LaunchOptions(
    LmsKind Lms = LmsKind.Strict,
    bool Popup = false,
    bool Interactions = true,
    bool ReviewFinished = false,
    string LearnerId = "kim-lind",
    string Plan = "[]"
);

/// <summary>Serves packages, and the pages of an LMS around them, on one origin.</summary>
internal sealed class LmsServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>A page between the LMS and the course, without an API: it shows the course that stands in its address.</summary>
    private const string Shell = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>Shell</title>
        <style>html, body, iframe { height: 100%; width: 100%; margin: 0; border: 0; display: block }</style>
        <body><iframe title="Course"></iframe>
        <script>document.querySelector('iframe').src = decodeURIComponent(location.hash.slice(1))</script></body>
        </html>
        """;

    private readonly ConcurrentDictionary<string, Package> _packages = new();
    private readonly ConcurrentDictionary<string, (Attempt Attempt, Launch Launch, string Page)> _launches = new();
    private readonly WebApplication _app;

    private LmsServer(WebApplication app) => _app = app;

    public string Origin => _app.Urls.First();

    /// <summary>What the LMS lets a package do: by default no inline script, and no foreign host but in a frame.</summary>
    public string Policy { get; set; } =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; connect-src 'self' http://127.0.0.1:*; frame-src https:";

    /// <summary>How a slow connection brings the page: up to the lesson of this number, from 0, and the rest when the task is done.</summary>
    public (int Lesson, Task Later)? Slowly { get; set; }

    public static async Task<LmsServer> Start()
    {
        // What cannot be bundled fails here and not as an empty page.
        await Bundles.Get("strict-host");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LmsServer(builder.Build());
        server._app.Run(server.Answer);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Where the course itself is, as the LMS unpacked it.</summary>
    public string CourseAddress(Package package)
    {
        _packages[package.Name] = package;
        return $"{Origin}/packages/{package.Name}/index.html";
    }

    /// <summary>The address of the LMS page that the learner opens: a new launch of this attempt.</summary>
    public string LaunchAddress(Attempt attempt, Package package, LaunchOptions options)
    {
        var launch = attempt.Launch();
        var page = HostPage(attempt, launch, CourseAddress(package), options);
        _launches[launch.Id] = (attempt, launch, page);
        return $"{Origin}/launches/{launch.Id}";
    }

    private static string HostPage(Attempt attempt, Launch launch, string course, LaunchOptions options)
    {
        var described = new JsonObject
        {
            ["id"] = launch.Id,
            ["course"] = course,
            ["popup"] = options.Popup,
            ["learner"] = new JsonObject { ["id"] = options.LearnerId, ["name"] = "Lind, Kim" },
            ["stored"] = attempt.Stored?.DeepClone(),
            ["supports"] = new JsonObject { ["interactions"] = options.Interactions },
            ["reviewFinished"] = options.ReviewFinished,
            ["plan"] = JsonNode.Parse(options.Plan),
        };
        var script = options.Lms == LmsKind.Strict ? "strict-host" : "again-host";
        return $$"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>LMS</title>
            <style>html, body, iframe { height: 100%; width: 100%; margin: 0; border: 0; display: block }</style>
            <script type="application/json" id="launch">{{described.ToJsonString()}}</script>
            <body><script src="/hosts/{{script}}.js"></script></body>
            </html>
            """;
    }

    private async Task Answer(HttpContext context)
    {
        var parts = (context.Request.Path.Value ?? "").Split('/', 4)[1..];
        context.Response.Headers.CacheControl = "no-store";
        var answer = (context.Request.Method, parts) switch
        {
            ("GET", ["launches", var id]) when _launches.TryGetValue(id, out var found) => Html(context, found.Page),
            ("POST", ["launches", var id]) when _launches.TryGetValue(id, out var found) => Hear(context, found),
            ("GET", ["hosts", var name]) => Script(context, name),
            ("GET", ["shells", "page"]) => Html(context, Shell),
            ("GET", ["packages", var name, var path]) when _packages.TryGetValue(name, out var package) => PackageFile(
                context,
                package,
                path
            ),
            // Browsers ask for it by themselves.
            ("GET", ["favicon.ico"]) => Task.CompletedTask,
            _ => NotFound(context),
        };
        await answer;
    }

    private static Task Html(HttpContext context, string page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page);
    }

    private static async Task Hear(HttpContext context, (Attempt Attempt, Launch Launch, string Page) found)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var message = (JsonObject)(JsonNode.Parse(await reader.ReadToEndAsync()) ?? throw new JsonException("empty"));
        context.Response.StatusCode = found.Attempt.Hear(found.Launch, message) ? 204 : 503;
    }

    private static async Task Script(HttpContext context, string name)
    {
        context.Response.ContentType = "text/javascript; charset=utf-8";
        await context.Response.Body.WriteAsync(await Bundles.Get(Path.GetFileNameWithoutExtension(name)));
    }

    private async Task PackageFile(HttpContext context, Package package, string path)
    {
        if (!package.Files.TryGetValue(path, out var content))
        {
            await NotFound(context);
            return;
        }
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers["Permissions-Policy"] = "unload=()";
        context.Response.ContentType = Types.TryGetContentType(path, out var type) ? type : "application/octet-stream";
        var body = context.Response.Body;
        if (Slowly is not var (lesson, later) || path != "index.html")
        {
            await body.WriteAsync(content);
            return;
        }
        var at = StartOf(lesson, content);
        await body.WriteAsync(content.AsMemory(0, at));
        await body.FlushAsync();
        await later;
        await body.WriteAsync(content.AsMemory(at));
    }

    private static int StartOf(int lesson, byte[] page)
    {
        var at = 0;
        for (var i = 0; i <= lesson; i++)
            at += page.AsSpan(at).IndexOf("<article"u8) + 1;
        return at - 1;
    }

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
