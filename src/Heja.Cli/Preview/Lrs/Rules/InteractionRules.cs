using System.Text.Json.Nodes;

namespace Heja.Cli.Preview.Lrs.Rules;

/// <summary>Interaction activities: xAPI 1.0.3, Data, 2.4.4.1.</summary>
internal static class InteractionRules
{
    private const string Type = "http://adlnet.gov/expapi/activities/cmi.interaction";

    /// <summary>Which lists of components each type of interaction has.</summary>
    private static readonly Dictionary<string, string[]> Lists = new(StringComparer.Ordinal)
    {
        ["true-false"] = [],
        ["choice"] = ["choices"],
        ["fill-in"] = [],
        ["long-fill-in"] = [],
        ["matching"] = ["source", "target"],
        ["performance"] = ["steps"],
        ["sequencing"] = ["choices"],
        ["likert"] = ["scale"],
        ["numeric"] = [],
        ["other"] = [],
    };

    public static readonly string[] Properties =
    [
        "interactionType",
        "correctResponsesPattern",
        "choices",
        "scale",
        "source",
        "target",
        "steps",
    ];

    /// <summary>Types are known, lists are lists, ids are there and unique.</summary>
    public static void Check(JsonObject definition, string where)
    {
        var type = Shape.Text(definition["interactionType"], $"{where}.interactionType");
        if (!Lists.ContainsKey(type))
            throw new BrokenRule($"{where}.interactionType: unknown '{type}'");
        foreach (var list in Properties[2..].Where(definition.ContainsKey))
            Components(definition, list, where);
        if (definition["correctResponsesPattern"] is not { } patterns)
            return;
        foreach (var pattern in Shape.Array(patterns, $"{where}.correctResponsesPattern"))
            Shape.Text(pattern, $"{where}.correctResponsesPattern");
    }

    /// <summary>What is advised: the lists that belong to the type, and patterns and responses in its format.</summary>
    public static void Advise(JsonObject definition, string where)
    {
        if ($"{definition["type"]}" != Type)
            throw new BrokenRule($"{where}.type: {Type} for an interaction");
        var type = $"{definition["interactionType"]}";
        foreach (var property in Properties[2..])
            if (definition.ContainsKey(property) && !Lists[type].Contains(property))
                throw new BrokenRule($"{where}.{property}: not in {type}");
        foreach (var list in Lists[type])
            Describes(definition, list, $"{where}.{list}");
        foreach (var pattern in definition["correctResponsesPattern"] as JsonArray ?? [])
            ResponseFormat.Check(definition, $"{pattern}", $"{where}.correctResponsesPattern", isPattern: true);
    }

    public static string[] Ids(JsonObject definition, string list) =>
        [.. (definition[list] as JsonArray ?? []).Select(component => component?["id"]?.GetValue<string>() ?? "")];

    private static void Describes(JsonObject definition, string list, string where)
    {
        foreach (var component in Shape.Array(definition[list], where))
        {
            if (component?["description"] is not JsonObject { Count: > 0 })
                throw new BrokenRule($"{where}.description: a language map");
            var id = $"{component["id"]}";
            if (id.Length == 0 || id.Any(char.IsWhiteSpace))
                throw new BrokenRule($"{where}.id: not empty, no white space");
            if (ResponseFormat.Delimiters.Any(id.Contains))
                throw new BrokenRule($"{where}.id: no delimiter in it");
        }
        if (Ids(definition, list).Length == 0)
            throw new BrokenRule($"{where}: ids that are there and unique");
    }

    private static void Components(JsonObject definition, string list, string where)
    {
        where = $"{where}.{list}";
        foreach (var node in Shape.Array(definition[list], where))
        {
            var component = Shape.Object(node, where, "id", "description");
            Shape.Text(component["id"], $"{where}.id");
            if (component["description"] is { } description)
                Shape.LanguageMap(description, $"{where}.description");
        }
        var ids = Ids(definition, list);
        if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Length)
            throw new BrokenRule($"{where}: ids that are there and unique");
    }
}
