using System.Text.Json.Nodes;

namespace Heja.Cli.Preview.Lrs;

/// <summary>The Agents resource: a person, with every name that statements gave it (Communication 2.4).</summary>
internal static class Agents
{
    public static Answer Get(IReadOnlyDictionary<string, string> query, IEnumerable<JsonObject> statements)
    {
        var agent = Parameters.Required(new Parameters(query, "agent").Actor("agent"), "agent");
        var identity = Identity.Of(agent);
        var names = statements
            .SelectMany(Related.Actors)
            .Prepend(agent)
            .Where(one => Identity.Of(one) == identity)
            .Select(one => one["name"]?.GetValue<string>())
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
        var person = new JsonObject { ["objectType"] = "Person" };
        if (names.ToArray() is { Length: > 0 } all)
            person["name"] = new JsonArray([.. all.Select(name => JsonValue.Create(name))]);
        foreach (var name in new[] { "mbox", "mbox_sha1sum", "openid", "account" })
            if (agent[name] is { } value)
                person[name] = new JsonArray(value.DeepClone());
        return Answer.Json(person);
    }
}
