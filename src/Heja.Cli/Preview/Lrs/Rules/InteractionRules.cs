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

    public static void Check(JsonObject definition, string where)
    {
        if (definition["type"]?.GetValue<string>() != Type)
            throw new BrokenRule($"{where}.type: {Type} for an interaction");
        var type = Shape.Text(definition["interactionType"], $"{where}.interactionType");
        if (!Lists.TryGetValue(type, out var lists))
            throw new BrokenRule($"{where}.interactionType: unknown '{type}'");
        foreach (var property in Properties[2..])
            if (definition.ContainsKey(property) && !lists.Contains(property))
                throw new BrokenRule($"{where}.{property}: not in {type}");
        foreach (var list in lists)
            Components(definition, list, where);
        if (definition["correctResponsesPattern"] is not { } patterns)
            return;
        foreach (var pattern in Shape.Array(patterns, $"{where}.correctResponsesPattern"))
            ResponseFormat.Check(
                definition,
                Shape.Text(pattern, $"{where}.correctResponsesPattern"),
                $"{where}.correctResponsesPattern",
                isPattern: true
            );
    }

    public static string[] Ids(JsonObject definition, string list) =>
        [.. (definition[list] as JsonArray ?? []).Select(component => component?["id"]?.GetValue<string>() ?? "")];

    private static void Components(JsonObject definition, string list, string where)
    {
        where = $"{where}.{list}";
        foreach (var node in Shape.Array(definition[list], where))
        {
            var component = Shape.Object(node, where, "id", "description");
            var id = Shape.Text(component["id"], $"{where}.id");
            if (id.Length == 0 || id.Any(char.IsWhiteSpace))
                throw new BrokenRule($"{where}.id: not empty, no white space");
            if (ResponseFormat.Delimiters.Any(id.Contains))
                throw new BrokenRule($"{where}.id: no delimiter in it");
            Shape.LanguageMap(component["description"], $"{where}.description");
        }
        var ids = Ids(definition, list);
        if (ids.Length == 0 || ids.Distinct(StringComparer.Ordinal).Count() != ids.Length)
            throw new BrokenRule($"{where}: ids that are there and unique");
    }
}
