using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Heja.Cli.Preview.Lrs.Rules;

namespace Heja.Cli.Preview.Lrs;

/// <summary>A document, its type, and when it was written.</summary>
internal sealed record StateDocument(string Body, string Type, DateTimeOffset Updated);

/// <summary>The State resource (Communication 2.3).</summary>
/// <param name="guarded">As xAPI 2.0 demands: a document is never written over without saying which one.</param>
internal sealed class StateDocuments(bool guarded)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StateDocument> _documents = new(StringComparer.Ordinal);

    /// <summary>Every document, by `stateId`; tests have one learner and one course in an LRS.</summary>
    public IEnumerable<(string StateId, string Body)> All
    {
        get
        {
            lock (_lock)
                return [.. _documents.Select(pair => (pair.Key[(pair.Key.LastIndexOf('\n') + 1)..], pair.Value.Body))];
        }
    }

    public Answer Handle(LrsRequest request)
    {
        var parameters = new Parameters(request.Query, "activityId", "agent", "stateId", "registration", "since");
        var owner = Owner(parameters);
        lock (_lock)
            return parameters.Text("stateId") is { } stateId
                ? Handle(request, $"{owner}\n{stateId}")
                : List(request.Method, owner, parameters);
    }

    /// <summary>Someone else writes, behind the learner's back: another tab, another device.</summary>
    public void Overwrite(string stateId, Func<string, string> change)
    {
        lock (_lock)
        {
            var key = _documents.Keys.Single(key => key.EndsWith($"\n{stateId}", StringComparison.Ordinal));
            _documents[key] = _documents[key] with { Body = change(_documents[key].Body) };
        }
    }

    /// <summary>SHA-1, as Communication 3.1 demands: it tells documents apart and protects nothing.</summary>
#pragma warning disable CA5350
    public static string ETag(string body) =>
        $"\"{Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(body)))}\"";
#pragma warning restore CA5350

    /// <summary>All of them, for a file.</summary>
    public JsonArray Export()
    {
        lock (_lock)
            return new JsonArray([
                .. _documents.Select(pair => new JsonObject
                {
                    ["key"] = pair.Key,
                    ["body"] = pair.Value.Body,
                    ["type"] = pair.Value.Type,
                    ["updated"] = pair.Value.Updated.ToString("O", CultureInfo.InvariantCulture),
                }),
            ]);
    }

    public void Restore(JsonNode? exported)
    {
        lock (_lock)
            foreach (var one in (exported as JsonArray ?? []).OfType<JsonObject>())
                _documents[$"{one["key"]}"] = new StateDocument(
                    $"{one["body"]}",
                    $"{one["type"]}",
                    DateTimeOffset.TryParse($"{one["updated"]}", CultureInfo.InvariantCulture, out var time)
                        ? time
                        : default
                );
    }

    private Answer Handle(LrsRequest request, string key)
    {
        var stored = _documents.GetValueOrDefault(key);
        if (request.Method is "GET" or "HEAD")
            return stored is null ? new Answer(404) : new Answer(200, stored.Body, ETag(stored.Body), stored.Type);
        if (Conflict(stored, request) is { } conflict)
            return conflict;
        if (request.Method == "DELETE")
        {
            _documents.Remove(key);
            return new Answer(204);
        }

        var body = request.Method == "POST" && stored is not null ? Merged(stored, request) : request.Body;
        var type = request.Header("Content-Type") ?? "application/octet-stream";
        _documents[key] = new StateDocument(body, type, DateTimeOffset.UtcNow);
        return new Answer(204, ETag: ETag(body));
    }

    private static string Owner(Parameters parameters)
    {
        var activity = Parameters.Required(parameters.Iri("activityId"), "activityId");
        var agent = Parameters.Required(parameters.Actor("agent"), "agent");
        return $"{activity}\n{Identity.Of(agent)}\n{parameters.Uuid("registration")}";
    }

    private Answer List(string method, string owner, Parameters parameters)
    {
        var keys = _documents.Where(pair => pair.Key.StartsWith($"{owner}\n", StringComparison.Ordinal)).ToList();
        if (method == "DELETE")
        {
            keys.ForEach(pair => _documents.Remove(pair.Key));
            return new Answer(204);
        }

        if (method is not ("GET" or "HEAD"))
            throw new BrokenRule("stateId: required");
        var since = parameters.Time("since");
        var ids = keys.Where(pair => since is null || pair.Value.Updated > since)
            .Select(pair => JsonValue.Create(pair.Key[(owner.Length + 1)..]));
        return Answer.Json(new JsonArray([.. ids]));
    }

    private Answer? Conflict(StateDocument? stored, LrsRequest request)
    {
        var (ifMatch, ifNoneMatch) = (request.Header("If-Match"), request.Header("If-None-Match"));
        if (stored is not null && ifNoneMatch is not null && Names(ifNoneMatch, stored))
            return new Answer(412);
        if (ifMatch is not null && (stored is null || !Names(ifMatch, stored)))
            return new Answer(412);
        return guarded && request.Method == "PUT" && stored is not null && ifMatch is null
            ? new Answer(409, "the document exists: say which one you mean with If-Match", Type: "text/plain")
            : null;
    }

    private static bool Names(string tags, StateDocument stored) =>
        tags == "*" || tags.Split(',').Any(tag => tag.Trim() == ETag(stored.Body));

    private static string Merged(StateDocument stored, LrsRequest request)
    {
        if (
            !stored.Type.StartsWith("application/json", StringComparison.Ordinal)
            || request.ContentType != "application/json"
            || Read(stored.Body) is not JsonObject target
            || Read(request.Body) is not JsonObject source
        )
            throw new BrokenRule("POST merges two JSON objects");
        foreach (var (key, value) in source)
            target[key] = value?.DeepClone();
        return target.ToJsonString();
    }

    private static JsonNode? Read(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
