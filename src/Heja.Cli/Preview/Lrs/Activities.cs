using System.Text.Json.Nodes;

namespace Heja.Cli.Preview.Lrs;

/// <summary>The Activities resource: what the statements say of an activity, the later ones over the earlier (Communication 2.5).</summary>
internal static class Activities
{
    public static Answer Get(IReadOnlyDictionary<string, string> query, IEnumerable<JsonObject> statements)
    {
        var id = Parameters.Required(new Parameters(query, "activityId").Iri("activityId"), "activityId");
        var definition = new JsonObject();
        foreach (var activity in statements.SelectMany(Related.Activities))
            if (activity["id"]?.GetValue<string>() == id && activity["definition"] is JsonObject told)
                Merge(definition, told);
        var json = new JsonObject { ["objectType"] = "Activity", ["id"] = id };
        if (definition.Count > 0)
            json["definition"] = definition;
        return Answer.Json(json);
    }

    // Languages are gathered, everything else is replaced.
    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (key, value) in from)
            if (key is "name" or "description" && into[key] is JsonObject known && value is JsonObject more)
                foreach (var (language, text) in more)
                    known[language] = text?.DeepClone();
            else
                into[key] = value?.DeepClone();
    }
}
