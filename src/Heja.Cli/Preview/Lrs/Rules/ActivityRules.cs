using System.Text.Json.Nodes;

namespace Heja.Cli.Preview.Lrs.Rules;

internal static class ActivityRules
{
    public static void Check(JsonNode? node, string where)
    {
        var activity = Shape.Object(node, where, "objectType", "id", "definition");
        if (activity["objectType"] is { } type && Shape.Text(type, $"{where}.objectType") != "Activity")
            throw new BrokenRule($"{where}.objectType: Activity");
        Shape.Iri(activity["id"], $"{where}.id");
        if (activity["definition"] is { } definition)
            Definition(definition, $"{where}.definition");
    }

    private static void Definition(JsonNode node, string where)
    {
        var definition = Shape.Object(
            node,
            where,
            ["name", "description", "type", "moreInfo", "extensions", .. InteractionRules.Properties]
        );
        foreach (var name in new[] { "name", "description" })
            if (definition[name] is { } map)
                Shape.LanguageMap(map, $"{where}.{name}");
        foreach (var name in new[] { "type", "moreInfo" })
            if (definition[name] is { } iri)
                Shape.Iri(iri, $"{where}.{name}");
        if (definition["extensions"] is { } extensions)
            Shape.Extensions(extensions, $"{where}.extensions");
        if (InteractionRules.Properties.Any(definition.ContainsKey))
            InteractionRules.Check(definition, where);
    }
}
