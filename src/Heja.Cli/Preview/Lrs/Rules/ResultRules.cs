using System.Text.Json.Nodes;

namespace Heja.Cli.Preview.Lrs.Rules;

internal static class ResultRules
{
    public static void Check(JsonNode? node, JsonObject? definition)
    {
        var result = Shape.Object(
            node,
            "result",
            "score",
            "success",
            "completion",
            "response",
            "duration",
            "extensions"
        );
        foreach (var name in new[] { "success", "completion" })
            if (result[name] is { } truth)
                Shape.Truth(truth, $"result.{name}");
        if (result["duration"] is { } duration)
            Shape.Duration(duration, "result.duration");
        if (result["extensions"] is { } extensions)
            Shape.Extensions(extensions, "result.extensions");
        if (result["score"] is { } score)
            Score(score);
        if (result["response"] is not { } response)
            return;
        var text = Shape.Text(response, "result.response");
        if (definition is not null)
            ResponseFormat.Check(definition, text, "result.response", isPattern: false);
    }

    private static void Score(JsonNode node)
    {
        var score = Shape.Object(node, "result.score", "scaled", "raw", "min", "max");
        double? Read(string name) => score[name] is { } number ? Shape.Number(number, $"result.score.{name}") : null;
        var (scaled, raw, min, max) = (Read("scaled"), Read("raw"), Read("min"), Read("max"));
        if (scaled is < -1 or > 1)
            throw new BrokenRule("result.score.scaled: between -1 and 1");
        if (min >= max)
            throw new BrokenRule("result.score: min below max");
        if (raw < min || raw > max)
            throw new BrokenRule("result.score.raw: between min and max");
    }
}
