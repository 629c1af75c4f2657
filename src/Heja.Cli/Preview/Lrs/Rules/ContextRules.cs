using System.Text.Json.Nodes;

namespace Heja.Cli.Preview.Lrs.Rules;

internal static class ContextRules
{
    /// <param name="where">Its place: <c>context</c>, or that of a statement inside another.</param>
    public static void Check(JsonNode? node, string where, bool aboutActivity)
    {
        var context = Shape.Object(
            node,
            where,
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions"
        );
        if (context["registration"] is { } registration)
            Shape.Uuid(registration, $"{where}.registration");
        foreach (var name in new[] { "instructor", "team" })
            if (context[name] is { } actor)
                ActorRules.Check(actor, $"{where}.{name}");
        foreach (var name in new[] { "revision", "platform" })
            if (context[name] is { } text)
            {
                Shape.Text(text, $"{where}.{name}");
                if (!aboutActivity)
                    throw new BrokenRule($"{where}.{name}: only when the object is an activity");
            }
        if (context["language"] is { } language)
            Shape.Language(language, $"{where}.language");
        if (context["extensions"] is { } extensions)
            Shape.Extensions(extensions, $"{where}.extensions");
        if (context["contextActivities"] is { } activities)
            Activities(activities, $"{where}.contextActivities");
        if (context["statement"] is { } about)
            Reference(about, $"{where}.statement");
    }

    /// <summary>Another statement, by its id (Data 2.4.4.3).</summary>
    public static void Reference(JsonNode node, string where)
    {
        var reference = Shape.Object(node, where, "objectType", "id");
        if (Shape.Text(reference["objectType"], $"{where}.objectType") != "StatementRef")
            throw new BrokenRule($"{where}.objectType: StatementRef");
        Shape.Uuid(reference["id"], $"{where}.id");
    }

    // A single activity is taken for a list of one (Data 2.4.6.2).
    private static void Activities(JsonNode node, string where)
    {
        foreach (var (name, list) in Shape.Object(node, where, "parent", "grouping", "category", "other"))
            if (list is JsonObject)
                ActivityRules.Check(list, $"{where}.{name}");
            else
                foreach (var activity in Shape.Array(list, $"{where}.{name}"))
                    ActivityRules.Check(activity, $"{where}.{name}");
    }
}
