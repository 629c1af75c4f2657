using System.Text.Json.Nodes;
using Heja.Cli.Preview.Lrs.Rules;

namespace Heja.Cli.Preview.Lrs;

/// <summary>What of the statements is asked for (Communication 2.1.3).</summary>
internal sealed class StatementQuery
{
    private static readonly string[] Alone = ["attachments", "format", "statementId", "voidedStatementId"];

    private readonly IReadOnlyDictionary<string, string> _query;
    private readonly Parameters _parameters;
    private readonly string? _agent;
    private readonly string? _verb;
    private readonly string? _activity;
    private readonly string? _registration;
    private readonly DateTimeOffset? _since;
    private readonly DateTimeOffset? _until;
    private readonly string _format;

    private StatementQuery(IReadOnlyDictionary<string, string> query)
    {
        _query = query;
        _parameters = new Parameters(
            query,
            "statementId",
            "voidedStatementId",
            "agent",
            "verb",
            "activity",
            "registration",
            "related_activities",
            "related_agents",
            "since",
            "until",
            "limit",
            "format",
            "attachments",
            "ascending",
            // Ours, inside `more`.
            "from"
        );
        _agent = _parameters.Actor("agent") is { } agent ? Identity.Of(agent) : null;
        (_verb, _activity) = (_parameters.Iri("verb"), _parameters.Iri("activity"));
        _registration = _parameters.Uuid("registration");
        (_since, _until) = (_parameters.Time("since"), _parameters.Time("until"));
        _format = _parameters.Text("format") ?? "exact";
        Limit = _parameters.Count("limit") ?? 0;
        From = _parameters.Count("from") ?? 0;
        IsAscending = _parameters.Truth("ascending");
        IsVoided = query.ContainsKey("voidedStatementId");
        Id = _parameters.Uuid("statementId") ?? _parameters.Uuid("voidedStatementId");
    }

    public string? Id { get; }

    /// <summary>A voided statement is meant.</summary>
    public bool IsVoided { get; }

    public int Limit { get; }

    public int From { get; }

    public bool IsAscending { get; }

    public static StatementQuery Read(IReadOnlyDictionary<string, string> query)
    {
        var read = new StatementQuery(query);
        if (read._format is not ("ids" or "exact" or "canonical"))
            throw new BrokenRule($"format: ids, exact or canonical, not '{read._format}'");
        if (read._parameters.Truth("attachments"))
            throw new BrokenRule("attachments: this record store keeps none", 501);
        if (read.Id is null)
            return read;
        if (query.ContainsKey("statementId") && query.ContainsKey("voidedStatementId"))
            throw new BrokenRule("statementId and voidedStatementId: one of them");
        if (query.Keys.FirstOrDefault(name => !Alone.Contains(name)) is { } other)
            throw new BrokenRule($"statementId: not together with '{other}'");
        return read;
    }

    public bool Fits(StoredStatement stored)
    {
        var statement = stored.Sent;
        return (_verb is null || $"{statement["verb"]?["id"]}" == _verb)
            && (_registration is null || IsSame($"{statement["context"]?["registration"]}", _registration))
            && (_since is null || stored.Stored > _since)
            && (_until is null || stored.Stored <= _until)
            && (_activity is null || Activities(statement).Any(one => $"{one["id"]}" == _activity))
            && (_agent is null || Actors(statement).Any(one => Identity.Of(one) == _agent));
    }

    public JsonObject Shown(StoredStatement stored)
    {
        var full = stored.Full();
        if (_format == "ids")
            StatementIds.Reduce(full);
        return full;
    }

    /// <summary>The address of the next page.</summary>
    public string More(int from)
    {
        var rest = _query
            .Where(pair => pair.Key != "from")
            .Select(pair => $"&{pair.Key}={Uri.EscapeDataString(pair.Value)}");
        return $"/xapi/statements?from={from}{string.Concat(rest)}";
    }

    private static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<JsonObject> Activities(JsonObject statement) =>
        _parameters.Truth("related_activities") ? Related.Activities(statement)
        : statement["object"] is JsonObject about && Related.TypeOf(about) == "Activity" ? [about]
        : [];

    private IEnumerable<JsonObject> Actors(JsonObject statement)
    {
        if (_parameters.Truth("related_agents"))
            return Related.Actors(statement);
        var about = statement["object"] as JsonObject;
        var isActor = about is not null && Related.TypeOf(about) is "Agent" or "Group";
        return new[] { statement["actor"] as JsonObject, isActor ? about : null }.OfType<JsonObject>();
    }
}
