using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Heja.Cli.Preview.Lrs.Rules;

namespace Heja.Cli.Preview.Lrs;

/// <summary>The State resource.</summary>
/// <param name="guarded">As xAPI 2.0 demands: a document is never written over without saying which one.</param>
internal sealed class StateDocuments(bool guarded)
{
    private static readonly string[] Parameters = ["activityId", "agent", "stateId", "registration"];
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, string> _documents = new(StringComparer.Ordinal);

    /// <summary>Every document, by `stateId`; tests have one learner and one course in an LRS.</summary>
    public IEnumerable<(string StateId, string Body)> All =>
        _documents.Select(pair => (pair.Key[(pair.Key.LastIndexOf('\n') + 1)..], pair.Value));

    public Answer Handle(
        string method,
        IReadOnlyDictionary<string, string> query,
        string body,
        string? ifMatch,
        string? ifNoneMatch
    )
    {
        var (owner, stateId) = Address(query);
        if (stateId is null)
            return List(method, owner);
        lock (_lock)
            return Handle(method, $"{owner}\n{stateId}", body, ifMatch, ifNoneMatch);
    }

    /// <summary>Someone else writes, behind the learner's back: another tab, another device.</summary>
    public void Overwrite(string stateId, Func<string, string> change)
    {
        lock (_lock)
        {
            var key = _documents.Keys.Single(key => key.EndsWith($"\n{stateId}", StringComparison.Ordinal));
            _documents[key] = change(_documents[key]);
        }
    }

    public static string ETag(string body) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..16]}\"";

    private Answer Handle(string method, string key, string body, string? ifMatch, string? ifNoneMatch)
    {
        var stored = _documents.GetValueOrDefault(key);
        if (method == "GET")
            return stored is null ? new Answer(404) : new Answer(200, stored, ETag(stored));
        if (Conflict(stored, ifMatch, ifNoneMatch, method) is { } conflict)
            return conflict;
        if (method == "DELETE")
            _documents.TryRemove(key, out _);
        else
            _documents[key] = method == "POST" && stored is not null ? Merged(stored, body) : body;
        return new Answer(204, ETag: method == "DELETE" ? null : ETag(_documents[key]));
    }

    private static (string Owner, string? StateId) Address(IReadOnlyDictionary<string, string> query)
    {
        foreach (var name in query.Keys)
            if (!Parameters.Contains(name))
                throw new BrokenRule($"unknown parameter '{name}'");
        string? Value(string name) => query.TryGetValue(name, out var value) ? value : null;
        Shape.Iri(Value("activityId"), "activityId");
        var agent = JsonNode.Parse(Value("agent") ?? throw new BrokenRule("agent: required"));
        ActorRules.Check(agent, "agent");
        if (Value("registration") is { } registration)
            Shape.Uuid(registration, "registration");
        var identity = agent is JsonObject json
            ? string.Join(
                ' ',
                json.Where(pair => pair.Key is not ("name" or "objectType")).Select(pair => $"{pair.Value}")
            )
            : "";
        return ($"{Value("activityId")}\n{identity}\n{Value("registration")}", Value("stateId"));
    }

    private Answer List(string method, string owner)
    {
        if (method != "GET")
            throw new BrokenRule("stateId: required");
        var ids = _documents.Keys.Where(key => key.StartsWith($"{owner}\n", StringComparison.Ordinal));
        return Answer.Json(new JsonArray([.. ids.Select(key => JsonValue.Create(key[(owner.Length + 1)..]))]));
    }

    private Answer? Conflict(string? stored, string? ifMatch, string? ifNoneMatch, string method)
    {
        if (ifNoneMatch == "*" && stored is not null)
            return new Answer(412);
        if (ifMatch is not null && (stored is null || (ifMatch != "*" && ifMatch != ETag(stored))))
            return new Answer(412);
        return guarded && method == "PUT" && stored is not null && ifMatch is null
            ? new Answer(409, "the document exists: say which one you mean with If-Match", Type: "text/plain")
            : null;
    }

    private static string Merged(string stored, string body)
    {
        if (JsonNode.Parse(stored) is not JsonObject target || JsonNode.Parse(body) is not JsonObject source)
            throw new BrokenRule("POST merges two JSON objects");
        foreach (var (key, value) in source)
            target[key] = value?.DeepClone();
        return target.ToJsonString();
    }
}
