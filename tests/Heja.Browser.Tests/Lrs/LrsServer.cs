using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Heja.Browser.Tests.Lrs.Rules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Heja.Browser.Tests.Lrs;

/// <summary>One request that was turned down, and why.</summary>
internal sealed record Refused(string Request, int Status, string Rule);

/// <summary>A small Learning Record Store that refuses whatever is not right, and says which rule was broken.</summary>
internal sealed class LrsServer : IAsyncDisposable
{
    private const string VersionHeader = "X-Experience-API-Version";
    private readonly ConcurrentQueue<Refused> _refused = new();
    private readonly WebApplication _app;
    private int _requests;

    private readonly string _version;

    private LrsServer(WebApplication app, string version)
    {
        _app = app;
        _version = version;
        State = new StateDocuments(guarded: version.StartsWith('2'));
    }

    public string Endpoint => $"{_app.Urls.First()}/xapi/";

    public static string Authorization => $"Basic {Convert.ToBase64String("kim:nyckel"u8)}";

    public StatementStore Statements { get; } = new();

    public StateDocuments State { get; }

    public Faults Faults { get; } = new();

    /// <summary>What broke a rule of xAPI. Conflicts (409, 412) are part of the game and stand in <see cref="Conflicts"/>.</summary>
    public IEnumerable<Refused> BadRequests => _refused.Where(refused => refused.Status is not (409 or 412));

    public IEnumerable<Refused> Conflicts => _refused.Where(refused => refused.Status is 409 or 412);

    /// <param name="version">1.0.3 or 2.0.0: the only one that it takes.</param>
    public static async Task<LrsServer> Start(string version = "1.0.3")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LrsServer(builder.Build(), version);
        server._app.Run(server.Answer);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Until nothing more comes: a page that goes away sends its last requests after it has gone.</summary>
    public async Task Quiet()
    {
        for (var seen = -1; seen != _requests; await Task.Delay(400))
            seen = _requests;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        Cors(context);
        if (context.Request.Method == "OPTIONS")
        {
            context.Response.StatusCode = 204;
            return;
        }
        Interlocked.Increment(ref _requests);
        var resource = (context.Request.Path.Value ?? "").Replace("/xapi/", "", StringComparison.Ordinal);
        if (Faults.Next(resource) is { } status)
        {
            if (status == Faults.Broken)
                context.Abort();
            context.Response.StatusCode = status;
            return;
        }
        await Write(context, await Decide(context, resource));
    }

    private async Task<Answer> Decide(HttpContext context, string resource)
    {
        var request = $"{context.Request.Method} {resource}{context.Request.QueryString}";
        try
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            var body = await reader.ReadToEndAsync();
            var answer = Route(context.Request, resource, body);
            if (answer.Status is 409 or 412)
                _refused.Enqueue(new Refused(request, answer.Status, answer.Body ?? body));
            return answer;
        }
        catch (Exception error) when (error is BrokenRule or JsonException or FormatException)
        {
            var status = error.Message.StartsWith("Authorization", StringComparison.Ordinal) ? 401 : 400;
            _refused.Enqueue(new Refused(request, status, error.Message));
            return new Answer(status, error.Message, Type: "text/plain");
        }
    }

    private Answer Route(HttpRequest request, string resource, string body)
    {
        if (resource == "about" && request.Method == "GET")
            return Lrs.Answer.Json(new JsonObject { ["version"] = new JsonArray(_version) });
        var version = request.Headers[VersionHeader].ToString();
        // An older client may read.
        var reads =
            (request.Method, resource) is ("GET", "statements") && version.StartsWith("1.0", StringComparison.Ordinal);
        if (!reads && !version.StartsWith(_version[..3], StringComparison.Ordinal))
            throw new BrokenRule($"{VersionHeader}: {_version}, not '{version}'");
        if (request.Headers.Authorization != Authorization)
            throw new BrokenRule("Authorization: what the launch said");
        if (body.Length > 0 && request.ContentType?.Split(';')[0] != "application/json")
            throw new BrokenRule($"Content-Type: application/json, not '{request.ContentType}'");
        var query = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        return (request.Method, resource) switch
        {
            ("POST", "statements") => Statements.Post(JsonNode.Parse(body)),
            ("PUT", "statements") => Statements.Put(query.GetValueOrDefault("statementId"), JsonNode.Parse(body)),
            ("GET", "statements") => Statements.Get(query),
            ("GET" or "PUT" or "POST" or "DELETE", "activities/state") => State.Handle(
                request.Method,
                query,
                body,
                Header(request, "If-Match"),
                Header(request, "If-None-Match")
            ),
            _ => throw new BrokenRule($"{request.Method} {resource}: no such resource here"),
        };
    }

    private static string? Header(HttpRequest request, string name) =>
        request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>The package comes from another origin. Only these headers may be sent, as in an LRS that lists them.</summary>
    private void Cors(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowMethods = "GET, PUT, POST, DELETE";
        headers.AccessControlAllowHeaders = $"Authorization, Content-Type, {VersionHeader}, If-Match, If-None-Match";
        headers.AccessControlExposeHeaders = $"ETag, {VersionHeader}, X-Experience-API-Consistent-Through";
        headers[VersionHeader] = _version;
        headers["X-Experience-API-Consistent-Through"] = DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffZ");
        headers.CacheControl = "no-store";
    }

    private static async Task Write(HttpContext context, Answer answer)
    {
        context.Response.StatusCode = answer.Status;
        if (answer.ETag is not null)
            context.Response.Headers.ETag = answer.ETag;
        if (answer.Body is null)
            return;
        context.Response.ContentType = answer.Type;
        await context.Response.WriteAsync(answer.Body);
    }
}
