using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Heja.Cli.Preview.Lrs.Rules;

/// <summary>
/// What a good statement has besides what it must: the specification advises it, or record stores differ about it. Our own
/// client keeps to all of it. The statement is valid already.
/// </summary>
internal static partial class StatementAdvice
{
    /// <exception cref="BrokenRule">It does not follow the advice.</exception>
    public static void Check(JsonNode? node)
    {
        var statement = Shape.Object(
            node,
            "statement",
            "id",
            "actor",
            "verb",
            "object",
            "result",
            "context",
            "timestamp",
            "version"
        );
        NothingEmpty(statement, "statement");
        // Made by the client, a statement that is sent again is still the same one.
        Shape.Uuid(statement["id"], "id");
        Shape.Matches(statement["timestamp"], "timestamp", Utc(), "a time in UTC with milliseconds");
        Shape.LanguageMap(statement["verb"]?["display"], "verb.display");
        var definition = statement["object"]?["definition"] as JsonObject;
        var isInteraction = definition is not null && InteractionRules.Properties.Any(definition.ContainsKey);
        if (definition is not null && isInteraction)
            InteractionRules.Advise(definition, "object.definition");
        if (statement["result"]?["duration"] is { } duration)
            Shape.Matches(duration, "result.duration", Short(), "a duration, ISO 8601, at most two decimals");
        if (definition is not null && isInteraction && statement["result"]?["response"] is { } response)
            ResponseFormat.Check(definition, $"{response}", "result.response", isPattern: false);
        foreach (var (kind, list) in statement["context"]?["contextActivities"] as JsonObject ?? [])
            Shape.Array(list, $"context.contextActivities.{kind}");
    }

    private static void NothingEmpty(JsonNode node, string where)
    {
        if (node is JsonObject { Count: 0 })
            throw new BrokenRule($"{where}: not an empty object");
        var children = node switch
        {
            JsonObject json => json.Where(pair => pair.Key != "extensions"),
            JsonArray array => array.Select((item, index) => KeyValuePair.Create($"{index}", item)),
            _ => [],
        };
        foreach (var (key, child) in children)
            if (child is not null)
                NothingEmpty(child, $"{where}.{key}");
    }

    /// <summary>UTC with milliseconds: what sorts and compares the same in every record store.</summary>
    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")]
    private static partial Regex Utc();

    [GeneratedRegex(@"^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$")]
    private static partial Regex Short();
}
