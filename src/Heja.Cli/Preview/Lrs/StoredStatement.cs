using System.Globalization;
using System.Text.Json.Nodes;

namespace Heja.Cli.Preview.Lrs;

/// <summary>A statement and when it was stored.</summary>
/// <param name="Sent">As it came, with the id it was given.</param>
internal sealed record StoredStatement(JsonObject Sent, DateTimeOffset Stored)
{
    private static readonly string[] Ours = ["stored", "authority", "version"];

    /// <summary>As it is given out: with what a record store adds (Data 2.4.8–2.4.10).</summary>
    public JsonObject Full()
    {
        var full = (JsonObject)Sent.DeepClone();
        var stored = Stored.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        full["timestamp"] ??= stored;
        full["stored"] = stored;
        full["version"] ??= "1.0.0";
        full["authority"] = new JsonObject
        {
            ["objectType"] = "Agent",
            ["account"] = new JsonObject { ["homePage"] = "https://heja.example/preview", ["name"] = "heja" },
        };
        Lists(full["context"]);
        Lists(full["object"]?["context"]);
        return full;
    }

    public static JsonObject WithoutOurs(JsonObject statement)
    {
        var rest = (JsonObject)statement.DeepClone();
        foreach (var name in Ours)
            rest.Remove(name);
        Lists(rest["context"]);
        return rest;
    }

    // A single activity is given out as a list of one (Data 2.4.6.2).
    private static void Lists(JsonNode? context)
    {
        if (context?["contextActivities"] is not JsonObject lists)
            return;
        foreach (var (kind, value) in lists.ToList())
            if (value is JsonObject one)
                lists[kind] = new JsonArray(one.DeepClone());
    }
}
