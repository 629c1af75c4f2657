using System.Text.Json;
using System.Text.Json.Nodes;
using Heja.Cli.Preview.Lrs.Rules;

namespace Heja.Cli.Preview.Lrs;

/// <summary>The Statements resource: keeps each id once, and counts how often the same statement came again.</summary>
internal sealed class StatementStore
{
    private const int Page = 10;
    private readonly Lock _lock = new();
    private readonly List<JsonObject> _statements = [];

    public IReadOnlyList<JsonObject> All
    {
        get
        {
            lock (_lock)
                return [.. _statements];
        }
    }

    /// <summary>Statements that were sent again with the same id and the same content.</summary>
    public int Repeated { get; private set; }

    /// <summary>All of them or none.</summary>
    public Answer Post(JsonNode? body)
    {
        JsonObject[] batch = [.. (body as JsonArray ?? [body?.DeepClone()]).Select(Checked)];
        var ids = batch.Select(Id).ToArray();
        if (ids.Distinct(StringComparer.OrdinalIgnoreCase).Count() != ids.Length)
            throw new BrokenRule("the same id twice in one batch");
        return Keep(batch) ? Answer.Json(new JsonArray([.. ids.Select(id => JsonValue.Create(id))])) : new Answer(409);
    }

    public Answer Put(string? id, JsonNode? body)
    {
        var statement = Checked(body);
        if (!string.Equals(Id(statement), id, StringComparison.OrdinalIgnoreCase))
            throw new BrokenRule("statementId and the statement's id are the same");
        return new Answer(Keep([statement]) ? 204 : 409);
    }

    public Answer Get(IReadOnlyDictionary<string, string> query)
    {
        if (query.TryGetValue("statementId", out var id))
            return Find(id) is { } found ? Answer.Json(found.DeepClone()) : new Answer(404);
        bool Fits(string name, string? value) => !query.TryGetValue(name, out var wanted) || wanted == value;
        var from = query.TryGetValue("from", out var text) ? int.Parse(text) : 0;
        var limit = query.TryGetValue("limit", out var most) && most != "0" ? Math.Min(int.Parse(most), Page) : Page;
        var fitting = All.Where(statement =>
                Fits("verb", statement["verb"]?["id"]?.GetValue<string>())
                && Fits("activity", statement["object"]?["id"]?.GetValue<string>())
                && Fits("registration", statement["context"]?["registration"]?.GetValue<string>())
            )
            .ToList();
        if (!query.TryGetValue("ascending", out var ascending) || ascending != "true")
            fitting.Reverse();
        var filters = query
            .Where(pair => pair.Key != "from")
            .Select(pair => $"&{pair.Key}={Uri.EscapeDataString(pair.Value)}");
        var more = from + limit < fitting.Count ? $"/xapi/statements?from={from + limit}{string.Concat(filters)}" : "";
        var page = fitting.Skip(from).Take(limit).Select(statement => statement.DeepClone());
        return Answer.Json(new JsonObject { ["statements"] = new JsonArray([.. page]), ["more"] = more });
    }

    private static JsonObject Checked(JsonNode? statement)
    {
        StatementRules.Check(statement);
        return (JsonObject?)statement ?? throw new JsonException("nothing");
    }

    private static string Id(JsonObject statement) => statement["id"]?.GetValue<string>() ?? "";

    private JsonObject? Find(string id) =>
        All.FirstOrDefault(statement => string.Equals(Id(statement), id, StringComparison.OrdinalIgnoreCase));

    /// <summary>False when one of the ids is taken by another content: then nothing is kept.</summary>
    private bool Keep(JsonObject[] batch)
    {
        lock (_lock)
        {
            var known = batch.Select(statement => Find(Id(statement))).ToArray();
            if (known.Zip(batch).Any(pair => pair.First is not null && !JsonNode.DeepEquals(pair.First, pair.Second)))
                return false;
            Repeated += known.Count(found => found is not null);
            _statements.AddRange(batch.Where((_, index) => known[index] is null).Select(Detached));
            return true;
        }
    }

    private static JsonObject Detached(JsonObject statement) => (JsonObject)statement.DeepClone();
}
