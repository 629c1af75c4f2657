using System.Text.Json.Nodes;

namespace Heja.Cli.Preview.Lrs.Rules;

internal static class ContextRules
{
    public static void Check(JsonNode? node, bool aboutActivity)
    {
        var context = Shape.Object(
            node,
            "context",
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
            Shape.Uuid(registration, "context.registration");
        foreach (var name in new[] { "instructor", "team" })
            if (context[name] is { } actor)
                ActorRules.Check(actor, $"context.{name}");
        foreach (var name in new[] { "revision", "platform" })
            if (context[name] is { } text)
            {
                Shape.Text(text, $"context.{name}");
                if (!aboutActivity)
                    throw new BrokenRule($"context.{name}: only when the object is an activity");
            }
        if (context["language"] is { } language)
            Shape.Language(language, "context.language");
        if (context["extensions"] is { } extensions)
            Shape.Extensions(extensions, "context.extensions");
        if (context["contextActivities"] is { } activities)
            Activities(activities);
    }

    private static void Activities(JsonNode node)
    {
        const string Where = "context.contextActivities";
        foreach (var (name, list) in Shape.Object(node, Where, "parent", "grouping", "category", "other"))
        foreach (var activity in Shape.Array(list, $"{Where}.{name}"))
            ActivityRules.Check(activity, $"{Where}.{name}");
    }
}
