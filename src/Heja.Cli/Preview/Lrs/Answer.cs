using System.Text.Json.Nodes;

namespace Heja.Cli.Preview.Lrs;

/// <summary>What the LRS answers to one request.</summary>
/// <param name="Advice">What was taken, and is not as the specification advises.</param>
internal sealed record Answer(
    int Status,
    string? Body = null,
    string? ETag = null,
    string Type = "application/json",
    string? Advice = null
)
{
    public static Answer Json(JsonNode body) => new(200, body.ToJsonString());
}
