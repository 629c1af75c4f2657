using System.Text.Json.Nodes;

namespace Heja.Cli.Preview.Lrs.Rules;

/// <summary>
/// What makes a statement valid: xAPI 1.0.3, Data, chapter 2, and more than it demands where its advice is ours: the
/// id and the timestamp are made by the client, and the verb has a display text.
/// </summary>
internal static class StatementRules
{
    public static void Check(JsonNode? node)
    {
        var statement = Shape.Object(
            node,
            "statement",
            "id",
            "actor",
            "verb",
            "object",
            "result",
            "context",
            "timestamp",
            "version"
        );
        NothingEmpty(statement, "statement");
        Shape.Uuid(statement["id"], "id");
        Shape.Timestamp(statement["timestamp"], "timestamp");
        if (statement["version"] is { } version && Shape.Text(version, "version")[..2] is not ("1." or "2."))
            throw new BrokenRule("version: 1.0.x or 2.0.x");
        ActorRules.Check(statement["actor"], "actor");
        var verb = Shape.Object(statement["verb"], "verb", "id", "display");
        Shape.Iri(verb["id"], "verb.id");
        Shape.LanguageMap(verb["display"], "verb.display");
        var about = About(statement["object"]);
        if (statement["result"] is { } result)
            ResultRules.Check(result, statement["object"]?["definition"] as JsonObject);
        if (statement["context"] is { } context)
            ContextRules.Check(context, about == "Activity");
    }

    private static string About(JsonNode? node)
    {
        var type = node?["objectType"] is { } given ? Shape.Text(given, "object.objectType") : "Activity";
        switch (type)
        {
            case "Activity":
                ActivityRules.Check(node, "object");
                break;
            case "Agent" or "Group":
                ActorRules.Check(node, "object");
                break;
            case "StatementRef":
                Shape.Uuid(Shape.Object(node, "object", "objectType", "id")["id"], "object.id");
                break;
            default:
                throw new BrokenRule($"object.objectType: '{type}' is not taken here");
        }
        return type;
    }

    /// <summary>Nowhere a null or an empty object, but inside extensions.</summary>
    private static void NothingEmpty(JsonNode node, string where)
    {
        if (node is JsonObject { Count: 0 })
            throw new BrokenRule($"{where}: not an empty object");
        var children = node switch
        {
            JsonObject json => json.Where(pair => pair.Key != "extensions"),
            JsonArray array => array.Select((item, index) => KeyValuePair.Create($"{index}", item)),
            _ => [],
        };
        foreach (var (key, child) in children)
            NothingEmpty(child ?? throw new BrokenRule($"{where}.{key}: not null"), $"{where}.{key}");
    }
}
