using System.Globalization;
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
/// <param name="isStrict">
/// It also refuses what the specification only advises against (<see cref="StatementAdvice"/>): for tests of our own client.
/// </param>
internal sealed class RecordStore(string version, string authorization, bool isStrict = false)
{
    private const string VersionHeader = "X-Experience-API-Version";
    private const int MostLogged = 500;

    private readonly Lock _lock = new();
    private readonly List<Refused> _refused = [];
    private readonly LinkedList<LoggedRequest> _log = [];
    private int _requests;

    /// <summary>Called when something was stored, or turned down.</summary>
    public Action Changed { get; set; } = () => { };

    public StatementStore Statements { get; } = new(isStrict);

    public StateDocuments State { get; } = new(guarded: version.StartsWith('2'));

    public Faults Faults { get; } = new();

    /// <summary>How many requests have come in.</summary>
    public int Requests => _requests;

    /// <summary>What broke a rule of xAPI. Conflicts (409, 412) are part of the game and stand in <see cref="Conflicts"/>.</summary>
    public IEnumerable<Refused> BadRequests => All().Where(refused => refused.Status is not (409 or 412));

    public IEnumerable<Refused> Conflicts => All().Where(refused => refused.Status is 409 or 412);

    /// <summary>Takes back what <see cref="StatementStore.Export"/> and <see cref="StateDocuments.Export"/> gave.</summary>
    public void Restore(JsonNode? statements, JsonNode? states)
    {
        Statements.Restore(statements);
        State.Restore(states);
    }

    /// <summary>What is stored and what was asked, for the inspector.</summary>
    public JsonObject Describe()
    {
        lock (_lock)
            return new JsonObject
            {
                ["statements"] = Statements.Export(),
                ["states"] = State.Export(),
                ["requests"] = new JsonArray([.. _log.Select(request => request.ToJson())]),
                ["fired"] = Faults.Fired,
            };
    }

    /// <summary>Answers one request below <c>/xapi/</c>.</summary>
    public async Task Answer(HttpContext context)
    {
        var standing = Faults.Standing?.Mischief;
        if (standing == Mischief.NoCors)
            Faults.Count();
        else
            Cors(context, hidesETag: standing == Mischief.HiddenETag);
        if (context.Request.Method == "OPTIONS")
        {
            context.Response.StatusCode = 204;
            return;
        }

        Interlocked.Increment(ref _requests);
        LrsRequest request;
        try
        {
            request = await LrsRequest.Read(context.Request);
        }
        catch (BrokenRule broken)
        {
            await Write(context, new Answer(400, broken.Message, Type: "text/plain"));
            return;
        }

        var fault = await Faults.Meet(request.Resource, context.RequestAborted);
        if (fault?.Status is { } status)
        {
            Log(request, status, "a fault that was switched on");
            Changed();
            if (status == Faults.Broken)
                context.Abort();
            context.Response.StatusCode = status;
            if (fault.RetryAfter is { } seconds)
                context.Response.Headers.RetryAfter = $"{seconds}";
            return;
        }

        await Write(context, Spoil(context, Decide(request), fault?.Mischief ?? Mischief.None));
    }

    private Answer Spoil(HttpContext context, Answer answer, Mischief mischief)
    {
        var isETag =
            answer.ETag is not null && mischief is (Mischief.HiddenETag or Mischief.NoETag or Mischief.WrongETag);
        if (isETag || (mischief == Mischief.CutAfterStoring && answer.Status < 300))
            Faults.Count();
        if (mischief == Mischief.CutAfterStoring)
            context.Abort();
        return mischief switch
        {
            Mischief.NoETag => answer with { ETag = null },
            Mischief.WrongETag when answer.ETag is not null => answer with { ETag = "\"of-something-else\"" },
            _ => answer,
        };
    }

    private Answer Decide(LrsRequest request)
    {
        try
        {
            var answer = Route(request);
            if (answer.Status is 409 or 412)
                Refuse(request, answer.Status, answer.Body ?? request.Body);
            else
                Log(request, answer.Status, answer.Advice);
            return answer;
        }
        catch (Exception error) when (error is BrokenRule or JsonException or FormatException)
        {
            var status = (error as BrokenRule)?.Status ?? 400;
            Refuse(request, status, error.Message);
            return new Answer(status, error.Message, Type: "text/plain; charset=utf-8");
        }
        finally
        {
            Changed();
        }
    }

    private Answer Route(LrsRequest request)
    {
        if (request is { Resource: "about", Method: "GET" })
            return Preview.Lrs.Answer.Json(new JsonObject { ["version"] = new JsonArray(version) });
        CheckHeaders(request);
        var answer = (request.Method, request.Resource) switch
        {
            ("POST", "statements") => Statements.Post(request.Query, request.Json()),
            ("PUT", "statements") => Statements.Put(request.Query, request.Json()),
            ("GET" or "HEAD", "statements") => Statements.Get(request.Query),
            (_, "statements") => throw new BrokenRule($"{request.Method} statements: GET, POST or PUT", 405),
            ("GET" or "HEAD" or "PUT" or "POST" or "DELETE", "activities/state") => State.Handle(request),
            ("GET" or "HEAD", "activities") => Activities.Get(request.Query, Statements.All),
            ("GET" or "HEAD", "agents") => Agents.Get(request.Query, Statements.All),
            (_, "activities/profile" or "agents/profile") => throw new BrokenRule(
                $"{request.Resource}: this record store keeps no profiles; it has statements, activities/state, activities, agents and about",
                501
            ),
            _ => throw new BrokenRule($"{request.Method} {request.Resource}: no such resource here", 404),
        };
        return answer;
    }

    private void CheckHeaders(LrsRequest request)
    {
        var asked = request.Header(VersionHeader) ?? string.Empty;
        // An older client may read.
        var reads =
            (request.Method, request.Resource) is ("GET", "statements")
            && asked.StartsWith("1.0", StringComparison.Ordinal);
        if (!reads && !Accepts(asked))
            throw new BrokenRule($"{VersionHeader}: {version}, not '{asked}'");
        if (request.Header("Authorization") != authorization)
            throw new BrokenRule("Authorization: what the launch said", 401);
        var isDocument = request.Resource == "activities/state";
        if (request.Body.Length > 0 && !isDocument && request.ContentType != "application/json")
            throw request.ContentType == "multipart/mixed"
                ? new BrokenRule("multipart/mixed: this record store takes no attachments; send application/json", 415)
                : new BrokenRule($"Content-Type: application/json, not '{request.ContentType}'");
        if (isStrict && request.Body.Length > 0 && request.ContentType != "application/json")
            throw new BrokenRule($"Content-Type: application/json, not '{request.ContentType}'");
    }

    // 1.0 means 1.0.0, and every 1.0.x is served (Communication 3.3); a client of ours says which it is.
    private bool Accepts(string asked) =>
        asked.StartsWith(version[..3], StringComparison.Ordinal) && (asked.Length == 3 || asked[3] == '.');

    private void Refuse(LrsRequest request, int status, string rule)
    {
        lock (_lock)
            _refused.Add(new Refused($"{request.Method} {request.Resource}{request.QueryText}", status, rule));
        Log(request, status, rule);
    }

    private void Log(LrsRequest request, int status, string? rule)
    {
        lock (_lock)
        {
            _log.AddLast(new LoggedRequest(_requests, DateTimeOffset.UtcNow, request, status, rule));
            if (_log.Count > MostLogged)
                _log.RemoveFirst();
        }
    }

    private List<Refused> All()
    {
        lock (_lock)
            return [.. _refused];
    }

    /// <summary>The package comes from another origin. Only these headers may be sent, as in an LRS that lists them.</summary>
    private void Cors(HttpContext context, bool hidesETag)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowMethods = "GET, PUT, POST, DELETE";
        headers.AccessControlAllowHeaders = $"Authorization, Content-Type, {VersionHeader}, If-Match, If-None-Match";
        headers.AccessControlExposeHeaders =
            $"{(hidesETag ? "" : "ETag, ")}{VersionHeader}, X-Experience-API-Consistent-Through";
        headers[VersionHeader] = version;
        headers["X-Experience-API-Consistent-Through"] = DateTime.UtcNow.ToString(
            "yyyy-MM-ddTHH:mm:ss.fffZ",
            CultureInfo.InvariantCulture
        );
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
        context.Response.ContentLength = Encoding.UTF8.GetByteCount(answer.Body);
        if (context.Request.Method != "HEAD")
            await context.Response.WriteAsync(answer.Body);
    }
}
