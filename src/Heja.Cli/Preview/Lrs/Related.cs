using System.Text.Json.Nodes;

namespace Heja.Cli.Preview.Lrs;

/// <summary>Whom and what a statement speaks of, however deep.</summary>
internal static class Related
{
    private static readonly string[] Kinds = ["parent", "grouping", "category", "other"];

    public static IEnumerable<JsonObject> Activities(JsonObject statement)
    {
        if (Object(statement) is { } about && TypeOf(about) == "Activity")
            yield return about;
        if (Object(statement) is { } inner && TypeOf(inner) == "SubStatement")
            foreach (var activity in Activities(inner))
                yield return activity;
        var lists = statement["context"]?["contextActivities"] as JsonObject;
        foreach (var kind in Kinds)
        foreach (var activity in Listed(lists?[kind]))
            yield return activity;
    }

    public static IEnumerable<JsonObject> Actors(JsonObject statement)
    {
        JsonNode?[] places =
        [
            statement["actor"],
            statement["authority"],
            statement["context"]?["instructor"],
            statement["context"]?["team"],
        ];
        foreach (var actor in places.OfType<JsonObject>())
        foreach (var one in (actor["member"] as JsonArray ?? []).OfType<JsonObject>().Prepend(actor))
            yield return one;
        if (Object(statement) is not { } about)
            yield break;
        if (TypeOf(about) is "Agent" or "Group")
            yield return about;
        if (TypeOf(about) == "SubStatement")
            foreach (var actor in Actors(about))
                yield return actor;
    }

    public static string TypeOf(JsonObject about) => about["objectType"]?.GetValue<string>() ?? "Activity";

    private static JsonObject? Object(JsonObject statement) => statement["object"] as JsonObject;

    // A single activity is a list of one (Data 2.4.6.2).
    private static IEnumerable<JsonObject> Listed(JsonNode? node) =>
        node is JsonObject one ? [one] : (node as JsonArray ?? []).OfType<JsonObject>();
}
