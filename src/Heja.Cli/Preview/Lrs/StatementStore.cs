using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Heja.Cli.Preview.Lrs.Rules;

namespace Heja.Cli.Preview.Lrs;

/// <summary>The Statements resource: keeps each id once, and counts how often the same statement came again.</summary>
/// <param name="isStrict">It refuses what the specification only advises against.</param>
internal sealed class StatementStore(bool isStrict = false)
{
    private const int Most = 100;
    private const string Voided = "http://adlnet.gov/expapi/verbs/voided";

    // Small where our own client is tested: then every reading has several pages.
    private readonly int _page = isStrict ? 10 : Most;
    private readonly Lock _lock = new();
    private readonly List<StoredStatement> _statements = [];

    /// <summary>As they were sent, each with its id.</summary>
    public IReadOnlyList<JsonObject> All
    {
        get
        {
            lock (_lock)
                return [.. _statements.Select(stored => stored.Sent)];
        }
    }

    /// <summary>Statements that were sent again with the same id and the same content.</summary>
    public int Repeated { get; private set; }

    /// <summary>All of them or none.</summary>
    public Answer Post(IReadOnlyDictionary<string, string> query, JsonNode? body)
    {
        _ = new Parameters(query);
        JsonObject[] batch = [.. (body as JsonArray ?? [body?.DeepClone()]).Select(Checked)];
        var ids = batch.Select(Id).ToArray();
        if (ids.Distinct(StringComparer.OrdinalIgnoreCase).Count() != ids.Length)
            throw new BrokenRule("the same id twice in one batch");
        return Keep(batch)
            ? Answer.Json(new JsonArray([.. ids.Select(id => JsonValue.Create(id))])) with
            {
                Advice = AdviceOn(batch),
            }
            : new Answer(409);
    }

    public Answer Put(IReadOnlyDictionary<string, string> query, JsonNode? body)
    {
        var id = Parameters.Required(new Parameters(query, "statementId").Uuid("statementId"), "statementId");
        if (body is JsonObject json && !json.ContainsKey("id"))
            json["id"] = id;
        var statement = Checked(body);
        if (!string.Equals(Id(statement), id, StringComparison.OrdinalIgnoreCase))
            throw new BrokenRule("statementId and the statement's id are the same");
        return new Answer(Keep([statement]) ? 204 : 409, Advice: AdviceOn([statement]));
    }

    public Answer Get(IReadOnlyDictionary<string, string> query)
    {
        var asked = StatementQuery.Read(query);
        if (asked.Id is { } id)
            return Find(id) is { } found && IsVoided(id) == asked.IsVoided
                ? Answer.Json(asked.Shown(found))
                : new Answer(404);
        List<StoredStatement> all;
        lock (_lock)
            all = [.. _statements];
        var fitting = all.Where(stored => !IsVoided(Id(stored.Sent)) && asked.Fits(stored)).ToList();
        if (!asked.IsAscending)
            fitting.Reverse();
        var limit = asked.Limit is > 0 and var most ? Math.Min(most, _page) : _page;
        var more = asked.From + limit < fitting.Count ? asked.More(asked.From + limit) : string.Empty;
        var page = fitting.Skip(asked.From).Take(limit).Select(asked.Shown);
        return Answer.Json(new JsonObject { ["statements"] = new JsonArray([.. page]), ["more"] = more });
    }

    /// <summary>All of them, for a file.</summary>
    public JsonArray Export()
    {
        lock (_lock)
            return new JsonArray([
                .. _statements.Select(stored => new JsonObject
                {
                    ["sent"] = stored.Sent.DeepClone(),
                    ["stored"] = stored.Stored.ToString("O", CultureInfo.InvariantCulture),
                }),
            ]);
    }

    public void Restore(JsonNode? exported)
    {
        lock (_lock)
            foreach (var one in (exported as JsonArray ?? []).OfType<JsonObject>())
                if (
                    one["sent"] is JsonObject sent
                    && DateTimeOffset.TryParse($"{one["stored"]}", CultureInfo.InvariantCulture, out var stored)
                )
                    _statements.Add(new StoredStatement((JsonObject)sent.DeepClone(), stored));
    }

    private JsonObject Checked(JsonNode? statement)
    {
        StatementRules.Check(statement);
        if (isStrict)
            StatementAdvice.Check(statement);
        var json = (JsonObject?)statement?.DeepClone() ?? throw new JsonException("nothing");
        if (!json.ContainsKey("id"))
            json["id"] = Guid.NewGuid().ToString();
        return json;
    }

    private static string? AdviceOn(JsonObject[] batch)
    {
        try
        {
            foreach (var statement in batch)
                StatementAdvice.Check(statement);
            return null;
        }
        catch (BrokenRule advice)
        {
            return $"taken, though not as advised: {advice.Message}";
        }
    }

    private static string Id(JsonObject statement) => statement["id"]?.GetValue<string>() ?? "";

    private StoredStatement? Find(string id)
    {
        lock (_lock)
            return _statements.Find(stored => string.Equals(Id(stored.Sent), id, StringComparison.OrdinalIgnoreCase));
    }

    // What voids can itself not be voided (Data 2.3.2).
    private bool IsVoided(string id)
    {
        lock (_lock)
            return !IsVoiding(Find(id)?.Sent)
                && _statements.Exists(stored =>
                    IsVoiding(stored.Sent)
                    && string.Equals($"{stored.Sent["object"]?["id"]}", id, StringComparison.OrdinalIgnoreCase)
                );
    }

    private static bool IsVoiding(JsonObject? statement) => $"{statement?["verb"]?["id"]}" == Voided;

    /// <summary>False when one of the ids is taken by another content: then nothing is kept.</summary>
    private bool Keep(JsonObject[] batch)
    {
        lock (_lock)
        {
            var known = batch.Select(statement => Find(Id(statement))?.Sent).ToArray();
            if (known.Zip(batch).Any(pair => pair.First is not null && !IsSame(pair.First, pair.Second)))
                return false;
            Repeated += known.Count(found => found is not null);
            var now = DateTimeOffset.UtcNow;
            _statements.AddRange(
                batch.Where((_, index) => known[index] is null).Select(sent => new StoredStatement(sent, now))
            );
            return true;
        }
    }

    // What the record store sets itself does not make another statement (Data 2.3.1).
    private static bool IsSame(JsonObject one, JsonObject other) =>
        JsonNode.DeepEquals(StoredStatement.WithoutOurs(one), StoredStatement.WithoutOurs(other));
}
