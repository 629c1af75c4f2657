using System.Text.Json.Nodes;

namespace Heja.Cli.Preview.Lrs;

/// <summary>What the LRS answers to one request.</summary>
internal sealed record Answer(int Status, string? Body = null, string? ETag = null, string Type = "application/json")
{
    public static Answer Json(JsonNode body) => new(200, body.ToJsonString());
}
