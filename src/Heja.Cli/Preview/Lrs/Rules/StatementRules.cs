using System.Text.Json.Nodes;

namespace Heja.Cli.Preview.Lrs.Rules;

/// <summary>What a record store must refuse: xAPI 1.0.3, Data, chapter 2. The message ends with the section that says so.</summary>
internal static class StatementRules
{
    private const string Voided = "http://adlnet.gov/expapi/verbs/voided";

    private static readonly Dictionary<string, string> Sections = new(StringComparer.Ordinal)
    {
        ["statement"] = "2.2",
        ["id"] = "2.4.1",
        ["actor"] = "2.4.2",
        ["verb"] = "2.4.3",
        ["object"] = "2.4.4",
        ["result"] = "2.4.5",
        ["context"] = "2.4.6",
        ["timestamp"] = "2.4.7",
        ["stored"] = "2.4.8",
        ["authority"] = "2.4.9",
        ["version"] = "2.4.10",
        ["attachments"] = "2.4.11",
    };

    /// <exception cref="BrokenRule">It breaks a rule.</exception>
    public static void Check(JsonNode? node)
    {
        try
        {
            CheckAll(node);
        }
        catch (BrokenRule broken)
        {
            var place = broken.Message.Split('.', ':', ' ')[0];
            throw new BrokenRule($"{broken.Message} (xAPI 1.0.3, Data {Sections.GetValueOrDefault(place, "2.2")})");
        }
    }

    private static void CheckAll(JsonNode? node)
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
            "stored",
            "authority",
            "version",
            "attachments"
        );
        NoNull(statement, "statement");
        if (statement["id"] is { } id)
            Shape.Uuid(id, "id");
        if (statement["stored"] is { } stored)
            Shape.Timestamp(stored, "stored");
        if (statement["authority"] is { } authority)
            Authority(authority);
        if (statement["version"] is { } version && !IsKnown(Shape.Text(version, "version")))
            throw new BrokenRule("version: 1.0.x");
        Common(statement, string.Empty);
    }

    /// <summary>What a statement and a statement inside another have in common.</summary>
    private static void Common(JsonObject statement, string inside)
    {
        if (statement["timestamp"] is { } timestamp)
            Shape.Timestamp(timestamp, $"{inside}timestamp");
        ActorRules.Check(statement["actor"], $"{inside}actor");
        var verb = Shape.Object(statement["verb"], $"{inside}verb", "id", "display");
        Shape.Iri(verb["id"], $"{inside}verb.id");
        if (verb["display"] is { } display)
            Shape.LanguageMap(display, $"{inside}verb.display");
        var about = About(statement["object"], inside);
        if ($"{verb["id"]}" == Voided && about != "StatementRef")
            throw new BrokenRule($"{inside}object.objectType: StatementRef, for the verb is voided");
        if (statement["result"] is { } result)
            ResultRules.Check(result, $"{inside}result");
        if (statement["context"] is { } context)
            ContextRules.Check(context, $"{inside}context", about == "Activity");
        if (statement["attachments"] is { } attachments)
            AttachmentRules.Check(attachments, $"{inside}attachments");
    }

    private static string About(JsonNode? node, string inside)
    {
        var where = $"{inside}object";
        if (node is not JsonObject about)
            throw new BrokenRule($"{where}: an object");
        var type = about["objectType"] is { } given ? Shape.Text(given, $"{where}.objectType") : "Activity";
        switch (type)
        {
            case "Activity":
                ActivityRules.Check(node, where);
                break;
            case "Agent" or "Group":
                ActorRules.Check(node, where);
                break;
            case "StatementRef":
                ContextRules.Reference(about, where);
                break;
            case "SubStatement" when inside.Length == 0:
                Inner(about, where);
                break;
            default:
                throw new BrokenRule($"{where}.objectType: '{type}' is not taken here");
        }

        return type;
    }

    private static void Inner(JsonObject node, string where)
    {
        var statement = Shape.Object(
            node,
            where,
            "objectType",
            "actor",
            "verb",
            "object",
            "result",
            "context",
            "timestamp",
            "attachments"
        );
        Common(statement, $"{where}.");
    }

    private static void Authority(JsonNode node)
    {
        ActorRules.Check(node, "authority");
        var isGroup = $"{node["objectType"]}" == "Group";
        if (isGroup && (Identity.Of(node).Length > 0 || node["member"] is not JsonArray { Count: 2 }))
            throw new BrokenRule("authority: an agent, or an anonymous group of two");
    }

    private static bool IsKnown(string version) =>
        version is "1.0" or "2.0"
        || version.StartsWith("1.0.", StringComparison.Ordinal)
        || version.StartsWith("2.0.", StringComparison.Ordinal);

    /// <summary>Nowhere a null, but inside extensions.</summary>
    private static void NoNull(JsonNode node, string where)
    {
        var children = node switch
        {
            JsonObject json => json.Where(pair => pair.Key != "extensions"),
            JsonArray array => array.Select((item, index) => KeyValuePair.Create($"{index}", item)),
            _ => [],
        };
        foreach (var (key, child) in children)
            NoNull(child ?? throw new BrokenRule($"{where}.{key}: not null"), $"{where}.{key}");
    }
}
