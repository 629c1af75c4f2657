using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Heja.Cli.Preview.Lrs.Rules;

/// <summary>The small rules that the large ones are made of. `where` is the path inside the statement.</summary>
internal static partial class Shape
{
    public static JsonObject Object(JsonNode? node, string where, params ReadOnlySpan<string> allowed)
    {
        if (node is not JsonObject json)
            throw new BrokenRule($"{where}: an object");
        foreach (var (key, _) in json)
            if (!allowed.Contains(key))
                throw new BrokenRule($"{where}: unknown property '{key}'");
        return json;
    }

    public static JsonArray Array(JsonNode? node, string where)
    {
        return node as JsonArray ?? throw new BrokenRule($"{where}: an array");
    }

    public static string Text(JsonNode? node, string where)
    {
        var text = node is JsonValue value && value.TryGetValue<string>(out var found) ? found : null;
        return text ?? throw new BrokenRule($"{where}: a string");
    }

    public static bool Truth(JsonNode? node, string where)
    {
        return node is JsonValue value && value.TryGetValue<bool>(out var truth)
            ? truth
            : throw new BrokenRule($"{where}: true or false");
    }

    public static double Number(JsonNode? node, string where)
    {
        return node is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            ? value.GetValue<double>()
            : throw new BrokenRule($"{where}: a number");
    }

    public static void Iri(JsonNode? node, string where) => Matches(node, where, IriForm(), "an IRI with a scheme");

    public static void Uuid(JsonNode? node, string where) => Matches(node, where, UuidForm(), "a UUID");

    public static void Language(JsonNode? node, string where) =>
        Matches(node, where, LanguageForm(), "a language tag (RFC 5646)");

    /// <summary>ISO 8601 as RFC 3339 has it; the offset `-00:00` says that nobody knows (Data 4.5).</summary>
    public static void Timestamp(JsonNode? node, string where)
    {
        Matches(node, where, TimestampForm(), "a time, ISO 8601");
        var text = Text(node, where);
        if (UnknownOffset().IsMatch(text))
            throw new BrokenRule($"{where}: not the offset -00:00");
        if (
            !DateTimeOffset.TryParse(
                text.Replace(",", ".", StringComparison.Ordinal),
                CultureInfo.InvariantCulture,
                out _
            )
        )
            throw new BrokenRule($"{where}: a time that exists");
    }

    public static void Duration(JsonNode? node, string where) =>
        Matches(node, where, DurationForm(), "a duration, ISO 8601");

    public static void Whole(JsonNode? node, string where)
    {
        if (Number(node, where) is var number && number != Math.Floor(number))
            throw new BrokenRule($"{where}: a whole number");
    }

    public static void Matches(JsonNode? node, string where, Regex form, string rule)
    {
        if (!form.IsMatch(Text(node, where)))
            throw new BrokenRule($"{where}: {rule}");
    }

    public static void LanguageMap(JsonNode? node, string where)
    {
        if (node is not JsonObject map)
            throw new BrokenRule($"{where}: a language map");
        foreach (var (language, text) in map)
        {
            Language(language, where);
            Text(text, $"{where}.{language}");
        }
    }

    public static void Extensions(JsonNode? node, string where)
    {
        if (node is not JsonObject extensions)
            throw new BrokenRule($"{where}: an object");
        foreach (var (key, _) in extensions)
            Iri(key, where);
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>""{}|\\^`]+$")]
    private static partial Regex IriForm();

    [GeneratedRegex("^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$")]
    private static partial Regex UuidForm();

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex LanguageForm();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex TimestampForm();

    [GeneratedRegex(@"T.*-00(:?00)?$", RegexOptions.IgnoreCase)]
    private static partial Regex UnknownOffset();

    [GeneratedRegex(@"^P((\d+W)|((?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?))$")]
    private static partial Regex DurationForm();
}
