using System.Globalization;
using System.Text.Json.Nodes;

namespace Heja.Cli.Preview.Lrs;

/// <summary>A request as the inspector shows it.</summary>
/// <param name="Rule">The rule it broke, or the advice it did not follow; null: nothing to say.</param>
internal sealed record LoggedRequest(int Number, DateTimeOffset Time, LrsRequest Request, int Status, string? Rule)
{
    private const int LongestBody = 100_000;

    public JsonObject ToJson() =>
        new()
        {
            ["number"] = Number,
            ["time"] = Time.ToString("O", CultureInfo.InvariantCulture),
            ["method"] = Request.Method,
            ["resource"] = Request.Resource,
            ["query"] = new JsonObject(
                Request.Query.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value)))
            ),
            ["status"] = Status,
            ["rule"] = Rule,
            ["body"] = Request.Body.Length > LongestBody ? Request.Body[..LongestBody] + "…" : Request.Body,
        };
}
