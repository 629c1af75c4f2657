using System.Globalization;
using System.Text.Json.Nodes;

namespace Heja.Cli.Preview.Lrs.Rules;

/// <summary>How a response and a correct pattern are written: xAPI 1.0.3, Data, 2.4.4.1 and 2.4.5.</summary>
internal static class ResponseFormat
{
    public static readonly string[] Delimiters = ["[,]", "[.]", "[:]"];

    public static void Check(JsonObject definition, string text, string where, bool isPattern)
    {
        switch (definition["interactionType"]?.GetValue<string>())
        {
            case "true-false" when text is not ("true" or "false"):
                throw new BrokenRule($"{where}: true or false, not '{text}'");
            case "choice" or "sequencing":
                Known(text.Split("[,]"), InteractionRules.Ids(definition, "choices"), where);
                break;
            case "likert":
                Known([text], InteractionRules.Ids(definition, "scale"), where);
                break;
            case "matching":
                Pairs(definition, text, where);
                break;
            case "numeric":
                Numbers(isPattern ? text.Split("[:]") : [text], where);
                break;
        }
    }

    private static void Pairs(JsonObject definition, string text, string where)
    {
        var pairs = text.Split("[,]").Select(pair => pair.Split("[.]")).ToArray();
        if (pairs.Any(pair => pair.Length != 2))
            throw new BrokenRule($"{where}: pairs a[.]b with [,] between, not '{text}'");
        Known([.. pairs.Select(pair => pair[0])], InteractionRules.Ids(definition, "source"), where);
        foreach (var pair in pairs)
            if (!InteractionRules.Ids(definition, "target").Contains(pair[1]))
                throw new BrokenRule($"{where}: '{pair[1]}' is no target");
    }

    private static void Known(string[] ids, string[] known, string where)
    {
        foreach (var id in ids)
            if (!known.Contains(id))
                throw new BrokenRule($"{where}: '{id}' is none of {string.Join(' ', known)}");
        if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Length)
            throw new BrokenRule($"{where}: an id twice");
    }

    private static void Numbers(string[] parts, string where)
    {
        var numbers = parts.All(part =>
            part.Length == 0 || double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        );
        if (!numbers || parts.Length > 2 || parts.All(part => part.Length == 0))
            throw new BrokenRule($"{where}: a number, or min[:]max");
    }
}
