using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Heja.Cli.Preview.Lrs.Rules;

internal static partial class ActorRules
{
    private static readonly string[] Identifiers = ["mbox", "mbox_sha1sum", "openid", "account"];

    public static void Check(JsonNode? node, string where)
    {
        var actor = Shape.Object(node, where, ["objectType", "name", "member", .. Identifiers]);
        var type = actor["objectType"] is { } given ? Shape.Text(given, $"{where}.objectType") : "Agent";
        if (type is not ("Agent" or "Group"))
            throw new BrokenRule($"{where}.objectType: Agent or Group");
        if (actor["name"] is { } name)
            Shape.Text(name, $"{where}.name");
        var identifiers = Identifiers.Count(actor.ContainsKey);
        if (type == "Agent" && actor.ContainsKey("member"))
            throw new BrokenRule($"{where}.member: only in a group");
        var anonymous = type == "Group" && identifiers == 0 && actor["member"] is JsonArray { Count: > 0 };
        if (identifiers != 1 && !anonymous)
            throw new BrokenRule($"{where}: exactly one of mbox, mbox_sha1sum, openid, account; found {identifiers}");
        Identifier(actor, where);
        if (actor["member"] is { } members)
            foreach (var member in Shape.Array(members, $"{where}.member"))
                Member(member, $"{where}.member");
    }

    private static void Member(JsonNode? node, string where)
    {
        Check(node, where);
        if ($"{node?["objectType"]}" == "Group")
            throw new BrokenRule($"{where}: agents, no groups");
    }

    private static void Identifier(JsonObject actor, string where)
    {
        if (actor["mbox"] is { } mbox && !Mbox().IsMatch(Shape.Text(mbox, $"{where}.mbox")))
            throw new BrokenRule($"{where}.mbox: mailto: and an address");
        if (actor["mbox_sha1sum"] is { } sum && !Sha1().IsMatch(Shape.Text(sum, $"{where}.mbox_sha1sum")))
            throw new BrokenRule($"{where}.mbox_sha1sum: 40 hexadecimal digits");
        if (actor["openid"] is { } openId)
            Shape.Iri(openId, $"{where}.openid");
        if (actor["account"] is not { } node)
            return;
        var account = Shape.Object(node, $"{where}.account", "homePage", "name");
        Shape.Iri(account["homePage"], $"{where}.account.homePage");
        Shape.Text(account["name"], $"{where}.account.name");
    }

    [GeneratedRegex(@"^mailto:[^\s@]+@[^\s@]+$")]
    private static partial Regex Mbox();

    [GeneratedRegex("^[0-9a-fA-F]{40}$")]
    private static partial Regex Sha1();
}
