using System.Text.Json.Nodes;
using Heja.Browser.Tests.Harness;

namespace Heja.Browser.Tests.Lrs;

/// <summary>A Tin Can client nobody here wrote (tincanjs) reads what an LRS of ours has stored.</summary>
internal static class TinCanReader
{
    public static async Task<IReadOnlyList<JsonObject>> Read(LrsServer lrs)
    {
        var output = await Programs.Run(
            "node",
            Repository.Tests,
            "Lrs/read-back.mjs",
            lrs.Endpoint,
            LrsServer.Authorization
        );
        return [.. (JsonNode.Parse(output) as JsonArray ?? []).OfType<JsonObject>()];
    }

    /// <summary>The same client stores, queries, and keeps a state; what it got back.</summary>
    public static async Task<JsonNode?> Store(string endpoint, string authorization) =>
        JsonNode.Parse(await Programs.Run("node", Repository.Tests, "Lrs/store.mjs", endpoint, authorization));
}
