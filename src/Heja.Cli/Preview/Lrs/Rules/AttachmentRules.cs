using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Heja.Cli.Preview.Lrs.Rules;

/// <summary>Attachments (Data 2.4.11). This record store keeps no contents: they must be somewhere else.</summary>
internal static partial class AttachmentRules
{
    public static void Check(JsonNode? node, string where)
    {
        foreach (var one in Shape.Array(node, where))
        {
            var attachment = Shape.Object(
                one,
                where,
                "usageType",
                "display",
                "description",
                "contentType",
                "length",
                "sha2",
                "fileUrl"
            );
            Shape.Iri(attachment["usageType"], $"{where}.usageType");
            Shape.LanguageMap(attachment["display"], $"{where}.display");
            if (attachment["description"] is { } description)
                Shape.LanguageMap(description, $"{where}.description");
            Shape.Matches(attachment["contentType"], $"{where}.contentType", MediaType(), "a media type");
            Shape.Whole(attachment["length"], $"{where}.length");
            Shape.Matches(attachment["sha2"], $"{where}.sha2", Sha2(), "SHA-2 in hexadecimal");
            if (attachment["fileUrl"] is null)
                throw new BrokenRule($"{where}.fileUrl: required here, for no contents came with the statement");
            Shape.Iri(attachment["fileUrl"], $"{where}.fileUrl");
        }
    }

    [GeneratedRegex(@"^[\w.+-]+/[\w.+*-]+(\s*;.*)?$")]
    private static partial Regex MediaType();

    [GeneratedRegex("^([0-9a-fA-F]{56}|[0-9a-fA-F]{64}|[0-9a-fA-F]{96}|[0-9a-fA-F]{128})$")]
    private static partial Regex Sha2();
}
