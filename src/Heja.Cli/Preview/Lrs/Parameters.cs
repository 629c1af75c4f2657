using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Heja.Cli.Preview.Lrs.Rules;

namespace Heja.Cli.Preview.Lrs;

/// <summary>The parameters of a resource: only those it has, each in its form (Communication 2).</summary>
internal sealed class Parameters
{
    private readonly IReadOnlyDictionary<string, string> _query;

    public Parameters(IReadOnlyDictionary<string, string> query, params ReadOnlySpan<string> allowed)
    {
        _query = query;
        foreach (var name in query.Keys)
            if (!allowed.Contains(name))
                throw new BrokenRule($"unknown parameter '{name}'");
    }

    public string? Text(string name) => _query.GetValueOrDefault(name);

    public string? Iri(string name) => Checked(name, Shape.Iri);

    public string? Uuid(string name) => Checked(name, Shape.Uuid);

    public bool Truth(string name) =>
        Text(name) switch
        {
            null or "false" => false,
            "true" => true,
            var other => throw new BrokenRule($"{name}: true or false, not '{other}'"),
        };

    public DateTimeOffset? Time(string name) =>
        Checked(name, Shape.Timestamp) is { } text
            ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : null;

    public int? Count(string name) =>
        Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
        : throw new BrokenRule($"{name}: a whole number from 0, not '{text}'");

    public JsonObject? Actor(string name)
    {
        if (Text(name) is not { } text)
            return null;
        try
        {
            var actor = JsonNode.Parse(text);
            ActorRules.Check(actor, name);
            return actor as JsonObject;
        }
        catch (JsonException)
        {
            throw new BrokenRule($"{name}: an agent in JSON");
        }
    }

    public static T Required<T>(T? value, string name)
        where T : class => value ?? throw new BrokenRule($"{name}: required");

    private string? Checked(string name, Action<JsonNode?, string> check)
    {
        if (Text(name) is not { } text)
            return null;
        check(JsonValue.Create(text), name);
        return text;
    }
}
