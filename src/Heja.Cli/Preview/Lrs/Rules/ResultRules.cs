using System.Text.Json.Nodes;

namespace Heja.Cli.Preview.Lrs.Rules;

internal static class ResultRules
{
    /// <param name="where">Its place: <c>result</c>, or that of a statement inside another.</param>
    public static void Check(JsonNode? node, string where)
    {
        var result = Shape.Object(node, where, "score", "success", "completion", "response", "duration", "extensions");
        foreach (var name in new[] { "success", "completion" })
            if (result[name] is { } truth)
                Shape.Truth(truth, $"{where}.{name}");
        if (result["duration"] is { } duration)
            Shape.Duration(duration, $"{where}.duration");
        if (result["extensions"] is { } extensions)
            Shape.Extensions(extensions, $"{where}.extensions");
        if (result["score"] is { } score)
            Score(score, $"{where}.score");
        if (result["response"] is { } response)
            Shape.Text(response, $"{where}.response");
    }

    private static void Score(JsonNode node, string where)
    {
        var score = Shape.Object(node, where, "scaled", "raw", "min", "max");
        double? Read(string name) => score[name] is { } number ? Shape.Number(number, $"{where}.{name}") : null;
        var (scaled, raw, min, max) = (Read("scaled"), Read("raw"), Read("min"), Read("max"));
        if (scaled is < -1 or > 1)
            throw new BrokenRule($"{where}.scaled: between -1 and 1");
        if (min >= max)
            throw new BrokenRule($"{where}: min below max");
        if (raw < min || raw > max)
            throw new BrokenRule($"{where}.raw: between min and max");
    }
}
