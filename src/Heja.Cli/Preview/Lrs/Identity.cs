using System.Text.Json.Nodes;

namespace Heja.Cli.Preview.Lrs;

/// <summary>Who an actor is: its inverse functional identifier (Data 2.4.2.3), whatever name it goes by.</summary>
internal static class Identity
{
    private static readonly string[] Single = ["mbox", "mbox_sha1sum", "openid"];

    /// <summary>'' for an anonymous group.</summary>
    public static string Of(JsonNode? actor)
    {
        foreach (var name in Single)
            if (actor?[name] is JsonValue value)
                return $"{name} {value}";
        return actor?["account"] is JsonObject account
            ? $"account {account["homePage"]} {account["name"]}"
            : string.Empty;
    }
}
