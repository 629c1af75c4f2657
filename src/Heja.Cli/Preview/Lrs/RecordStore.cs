using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Heja.Cli.Preview.Lrs.Rules;
using Microsoft.AspNetCore.Http;

namespace Heja.Cli.Preview.Lrs;

/// <summary>One request that was turned down, and why.</summary>
internal sealed record Refused(string Request, int Status, string Rule);

/// <summary>A small Learning Record Store that refuses whatever is not right, and says which rule was broken.</summary>
/// <param name="version">1.0.3 or 2.0.0: the only one that it takes.</param>
/// <param name="authorization">What the header of that name must say.</param>
internal sealed class RecordStore(string version, string authorization)
{
    private const string VersionHeader = "X-Experience-API-Version";
    private readonly ConcurrentQueue<Refused> _refused = new();
    private int _requests;

    public StatementStore Statements { get; } = new();

    public StateDocuments State { get; } = new(guarded: version.StartsWith('2'));

    public Faults Faults { get; } = new();

    /// <summary>How many requests have come in.</summary>
    public int Requests => _requests;

    /// <summary>What broke a rule of xAPI. Conflicts (409, 412) are part of the game and stand in <see cref="Conflicts"/>.</summary>
    public IEnumerable<Refused> BadRequests => _refused.Where(refused => refused.Status is not (409 or 412));

    public IEnumerable<Refused> Conflicts => _refused.Where(refused => refused.Status is 409 or 412);

    /// <summary>Answers one request below <c>/xapi/</c>.</summary>
    public async Task Answer(HttpContext context)
    {
        Cors(context);
        if (context.Request.Method == "OPTIONS")
        {
            context.Response.StatusCode = 204;
            return;
        }
        Interlocked.Increment(ref _requests);
        var resource = (context.Request.Path.Value ?? "").Replace("/xapi/", "", StringComparison.Ordinal);
        if (await Faults.Meet(resource, context.RequestAborted) is { } status)
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
            return Preview.Lrs.Answer.Json(new JsonObject { ["version"] = new JsonArray(version) });
        var asked = request.Headers[VersionHeader].ToString();
        // An older client may read.
        var reads =
            (request.Method, resource) is ("GET", "statements") && asked.StartsWith("1.0", StringComparison.Ordinal);
        if (!reads && !asked.StartsWith(version[..3], StringComparison.Ordinal))
            throw new BrokenRule($"{VersionHeader}: {version}, not '{asked}'");
        if (request.Headers.Authorization != authorization)
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
        headers[VersionHeader] = version;
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
