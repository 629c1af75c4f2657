using System.Text.Json.Nodes;

namespace Heja.Cli.Preview.Lrs;

/// <summary>The format `ids`: of agents, activities and verbs only what identifies them (Communication 2.1.3).</summary>
internal static class StatementIds
{
    private static readonly string[] OfActors = ["objectType", "mbox", "mbox_sha1sum", "openid", "account", "member"];

    public static void Reduce(JsonObject statement)
    {
        foreach (var actor in Related.Actors(statement).ToList())
            // Of an identified group the members do not matter, an anonymous one is its members.
            Only(actor, Identity.Of(actor).Length > 0 ? OfActors[..^1] : OfActors);
        foreach (var activity in Related.Activities(statement).ToList())
            Only(activity, "objectType", "id");
        if (statement["verb"] is JsonObject verb)
            Only(verb, "id");
    }

    private static void Only(JsonObject json, params string[] kept)
    {
        foreach (var key in json.Select(pair => pair.Key).Where(key => !kept.Contains(key)).ToList())
            json.Remove(key);
    }
}
