using System.Text.Json.Nodes;

namespace Heja.Cli.Tests.Preview;

/// <summary>
/// Statements, good and bad, each named by the requirement of xAPI 1.0.3 (Data) that it keeps or breaks. Each is a change of one good
/// statement: a place, and the JSON that stands there then (nothing: it is taken away).
/// </summary>
internal static class StatementList
{
    public const string Base = """
        {
          "id": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee",
          "timestamp": "2026-01-31T08:09:10.120Z",
          "actor": { "objectType": "Agent", "name": "Kim", "mbox": "mailto:kim@example.se" },
          "verb": { "id": "http://adlnet.gov/expapi/verbs/answered", "display": { "en": "answered" } },
          "object": {
            "id": "https://example.se/q",
            "definition": {
              "name": { "sv": "Fråga" },
              "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
              "interactionType": "choice",
              "choices": [{ "id": "a" }, { "id": "b", "description": { "sv": "B" } }],
              "correctResponsesPattern": ["a"]
            }
          },
          "result": { "score": { "scaled": 0.5, "raw": 1, "min": 0, "max": 2 }, "success": true },
          "context": { "registration": "ec531277-b57b-4c15-8d91-d292c5b2b8f7" }
        }
        """;

    private const string Agent = """{ "mbox": "mailto:a@b.se" }""";
    private const string Sub =
        """{ "objectType": "SubStatement", "actor": { "mbox": "mailto:a@b.se" }, "verb": { "id": "https://v.se/v" }, "object": { "id": "https://x.se/a" } }""";
    private const string Attachment =
        """{ "usageType": "https://x.se/u", "display": { "en": "x" }, "contentType": "text/plain", "length": 3, "sha2": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "fileUrl": "https://x.se/f" }""";
    private const string Reference =
        """{ "objectType": "StatementRef", "id": "ec531277-b57b-4c15-8d91-d292c5b2b8f7" }""";

    /// <summary>Requirement, place, JSON or null.</summary>
    public static readonly (string Requirement, string At, string? Json)[] Good =
    [
        ("2.4.1 the id may be left to the record store", "id", null),
        ("2.4.7 the timestamp may be left out", "timestamp", null),
        ("2.4.7 a timestamp may have an offset", "timestamp", "\"2026-01-31T08:09:10+01:00\""),
        ("2.4.7 a timestamp may have no fraction", "timestamp", "\"2026-01-31T08:09:10Z\""),
        ("2.4.7 a timestamp may have microseconds", "timestamp", "\"2026-01-31T08:09:10.123456Z\""),
        ("2.4.8 stored may be sent, and is overwritten", "stored", "\"2026-01-31T08:09:10Z\""),
        ("2.4.10 version 1.0.0", "version", "\"1.0.0\""),
        ("2.4.10 version 1.0.3", "version", "\"1.0.3\""),
        ("2.4.2.1 objectType of an agent may be left out", "actor.objectType", null),
        ("2.4.2.1 an agent needs no name", "actor.name", null),
        (
            "2.4.2.3 an agent may be known by mbox_sha1sum",
            "actor",
            """{ "mbox_sha1sum": "ebd31e95054c018b10727ccffd2ef2ec3a016ee9" }"""
        ),
        ("2.4.2.3 an agent may be known by openid", "actor", """{ "openid": "https://kim.example.se/" }"""),
        (
            "2.4.2.4 an agent may be known by account",
            "actor",
            """{ "account": { "homePage": "https://x.se", "name": "kim" } }"""
        ),
        (
            "2.4.2.2 an anonymous group has members",
            "actor",
            """{ "objectType": "Group", "member": [{ "mbox": "mailto:a@b.se" }] }"""
        ),
        (
            "2.4.2.2 an identified group needs no members",
            "actor",
            """{ "objectType": "Group", "mbox": "mailto:g@b.se" }"""
        ),
        (
            "2.4.2.2 an identified group may have members",
            "actor",
            """{ "objectType": "Group", "mbox": "mailto:g@b.se", "member": [{ "mbox": "mailto:a@b.se" }] }"""
        ),
        ("2.4.3 a verb needs no display", "verb.display", null),
        ("2.4.3 a verb may have several languages", "verb.display", """{ "en": "answered", "sv-SE": "svarade" }"""),
        ("2.4.4 objectType Activity may be written", "object.objectType", "\"Activity\""),
        ("2.4.4.1 an activity needs no definition", "object.definition", null),
        ("2.4.4.1 a definition may have moreInfo", "object.definition.moreInfo", "\"https://x.se/more\""),
        ("2.4.4.1 a definition may have extensions", "object.definition.extensions", """{ "https://x.se/e": null }"""),
        (
            "2.4.4.1 a definition may be without interaction",
            "object.definition",
            """{ "type": "https://x.se/t", "description": { "sv": "D" } }"""
        ),
        ("2.4.4.1 true-false", "object.definition.interactionType", "\"true-false\""),
        ("2.4.4.1 long-fill-in", "object.definition.interactionType", "\"long-fill-in\""),
        ("2.4.4.1 other", "object.definition.interactionType", "\"other\""),
        ("2.4.4.1 likert has a scale", "object.definition.scale", """[{ "id": "low" }, { "id": "high" }]"""),
        ("2.4.4.2 the object may be an agent", "object", """{ "objectType": "Agent", "mbox": "mailto:a@b.se" }"""),
        (
            "2.4.4.2 the object may be a group",
            "object",
            """{ "objectType": "Group", "member": [{ "mbox": "mailto:a@b.se" }] }"""
        ),
        ("2.4.4.3 the object may be a statement", "object", Reference),
        ("2.4.4.3 the object may hold a statement", "object", Sub),
        ("2.4.5 a result may be left out", "result", null),
        ("2.4.5 a result may have a response", "result.response", "\"a\""),
        ("2.4.5 completion may be false", "result.completion", "false"),
        ("2.4.5 a duration in weeks", "result.duration", "\"P3W\""),
        ("2.4.5 a duration in parts", "result.duration", "\"P1Y2M3DT4H5M6.789S\""),
        ("2.4.5.1 scaled may be -1", "result.score", """{ "scaled": -1 }"""),
        ("2.4.5.1 scaled may be 1", "result.score", """{ "scaled": 1 }"""),
        ("2.4.5.1 raw needs no bounds", "result.score", """{ "raw": 1200 }"""),
        ("2.4.5.1 raw may be the least", "result.score.raw", "0"),
        ("2.4.6 a context may be left out", "context", null),
        ("2.4.6 an instructor is an agent", "context.instructor", Agent),
        ("2.4.6 a team is a group", "context.team", """{ "objectType": "Group", "mbox": "mailto:t@b.se" }"""),
        ("2.4.6 revision and platform of an activity", "context.revision", "\"1.2\""),
        ("2.4.6 a language", "context.language", "\"sv-SE\""),
        ("2.4.6 another statement", "context.statement", Reference),
        (
            "2.4.6.2 context activities as a list",
            "context.contextActivities",
            """{ "parent": [{ "id": "https://x.se/p" }] }"""
        ),
        (
            "2.4.6.2 a single context activity",
            "context.contextActivities",
            """{ "grouping": { "id": "https://x.se/p" } }"""
        ),
        (
            "2.4.6.2 all four kinds",
            "context.contextActivities",
            """{ "parent": [], "grouping": [], "category": [], "other": [] }"""
        ),
        ("2.4.6.3 extensions may hold null", "context.extensions", """{ "https://x.se/e": { "a": null } }"""),
        ("2.4.9 an authority is an agent", "authority", Agent),
        (
            "2.4.9 an authority may be a group of two",
            "authority",
            """{ "objectType": "Group", "member": [{ "mbox": "mailto:a@b.se" }, { "mbox": "mailto:c@d.se" }] }"""
        ),
        ("2.4.11 an attachment that is elsewhere", "attachments", $"[{Attachment}]"),
        (
            "2.3.2 voiding names a statement",
            "*",
            """{ "actor": { "mbox": "mailto:a@b.se" }, "verb": { "id": "http://adlnet.gov/expapi/verbs/voided" }, "object": { "objectType": "StatementRef", "id": "ec531277-b57b-4c15-8d91-d292c5b2b8f7" } }"""
        ),
    ];

    /// <summary>Requirement, place, JSON or null, and how the refusal begins.</summary>
    public static readonly (string Requirement, string At, string? Json, string Rule)[] Bad =
    [
        ("2.2 an actor is required", "actor", null, "actor: an object"),
        ("2.2 a verb is required", "verb", null, "verb: an object"),
        ("2.2 an object is required", "object", null, "object: an object"),
        ("2.2 no unknown property", "colour", "\"blue\"", "statement: unknown property 'colour'"),
        ("2.2 keys are case sensitive", "Actor", "{}", "statement: unknown property 'Actor'"),
        ("2.2 no null", "result.success", "null", "statement.result.success: not null"),
        (
            "2.2 no null in a list",
            "object.definition.correctResponsesPattern",
            "[null]",
            "statement.object.definition.correctResponsesPattern.0: not null"
        ),
        ("2.4.1 an id is a UUID", "id", "\"1\"", "id: a UUID"),
        ("2.4.1 an id is a string", "id", "1", "id: a string"),
        ("2.4.7 a timestamp is a string", "timestamp", "1769846950", "timestamp: a string"),
        ("2.4.7 a timestamp is ISO 8601", "timestamp", "\"31 January 2026\"", "timestamp: a time, ISO 8601"),
        ("2.4.7 a timestamp exists", "timestamp", "\"2026-02-31T08:09:10Z\"", "timestamp: a time that exists"),
        ("2.4.7 not the offset -00:00", "timestamp", "\"2026-01-31T08:09:10-00:00\"", "timestamp: not the offset"),
        ("2.4.7 not the offset -0000", "timestamp", "\"2026-01-31T08:09:10-0000\"", "timestamp: not the offset"),
        ("2.4.7 not the offset -00", "timestamp", "\"2026-01-31T08:09:10-00\"", "timestamp: not the offset"),
        ("2.4.8 stored is a time", "stored", "\"yesterday\"", "stored: a time"),
        ("2.4.10 version is 1.0.x", "version", "\"0.95\"", "version: 1.0.x"),
        ("2.4.10 version is a string", "version", "1.0", "version: a string"),
        ("2.4.2 objectType is Agent or Group", "actor.objectType", "\"Person\"", "actor.objectType: Agent or Group"),
        ("2.4.2 objectType is case sensitive", "actor.objectType", "\"agent\"", "actor.objectType: Agent or Group"),
        ("2.4.2.1 an agent has no members", "actor.member", "[]", "actor.member: only in a group"),
        ("2.4.2.1 a name is a string", "actor.name", "[\"Kim\"]", "actor.name: a string"),
        ("2.4.2.3 one identifier, not none", "actor.mbox", null, "actor: exactly one of"),
        ("2.4.2.3 one identifier, not two", "actor.openid", "\"https://kim.se\"", "actor: exactly one of"),
        ("2.4.2.3 mbox has mailto", "actor.mbox", "\"kim@example.se\"", "actor.mbox: mailto:"),
        ("2.4.2.3 mbox_sha1sum is 40 digits", "actor", """{ "mbox_sha1sum": "abc" }""", "actor.mbox_sha1sum: 40"),
        ("2.4.2.3 openid is a URI", "actor", """{ "openid": "kim" }""", "actor.openid: an IRI"),
        (
            "2.4.2.4 an account has a homePage",
            "actor",
            """{ "account": { "name": "kim" } }""",
            "actor.account.homePage: a string"
        ),
        (
            "2.4.2.4 a homePage is an IRL",
            "actor",
            """{ "account": { "homePage": "x.se", "name": "kim" } }""",
            "actor.account.homePage: an IRI"
        ),
        (
            "2.4.2.4 an account has a name",
            "actor",
            """{ "account": { "homePage": "https://x.se" } }""",
            "actor.account.name: a string"
        ),
        (
            "2.4.2.4 nothing else in an account",
            "actor",
            """{ "account": { "homePage": "https://x.se", "name": "kim", "id": 1 } }""",
            "actor.account: unknown"
        ),
        ("2.4.2.2 an anonymous group has members", "actor", """{ "objectType": "Group" }""", "actor: exactly one of"),
        (
            "2.4.2.2 members are a list",
            "actor",
            """{ "objectType": "Group", "mbox": "mailto:g@b.se", "member": { "mbox": "mailto:a@b.se" } }""",
            "actor.member: an array"
        ),
        (
            "2.4.2.2 members are agents",
            "actor",
            """{ "objectType": "Group", "member": [{ "objectType": "Group", "mbox": "mailto:a@b.se" }] }""",
            "actor.member: agents"
        ),
        (
            "2.4.2.2 members have identifiers",
            "actor",
            """{ "objectType": "Group", "member": [{ "name": "Kim" }] }""",
            "actor.member: exactly one of"
        ),
        ("2.4.3 a verb has an id", "verb.id", null, "verb.id: a string"),
        ("2.4.3 a verb's id is an IRI", "verb.id", "\"answered\"", "verb.id: an IRI"),
        ("2.4.3 a display is a language map", "verb.display", "\"answered\"", "verb.display: a language map"),
        (
            "4.2 languages are of RFC 5646",
            "verb.display",
            """{ "en_GB": "answered" }""",
            "verb.display: a language tag"
        ),
        ("4.2 a text is a string", "verb.display", """{ "en": 1 }""", "verb.display.en: a string"),
        ("2.4.3 nothing else in a verb", "verb.name", "\"x\"", "verb: unknown property"),
        ("2.4.4 a known objectType", "object.objectType", "\"activity\"", "object.objectType: 'activity'"),
        ("2.4.4.1 an activity has an id", "object.id", null, "object.id: a string"),
        ("2.4.4.1 an activity's id is an IRI", "object.id", "\"q\"", "object.id: an IRI"),
        ("2.4.4.1 a definition is an object", "object.definition", "\"x\"", "object.definition: an object"),
        ("2.4.4.1 a type is an IRI", "object.definition.type", "\"question\"", "object.definition.type: an IRI"),
        ("2.4.4.1 moreInfo is an IRL", "object.definition.moreInfo", "\"more\"", "object.definition.moreInfo: an IRI"),
        (
            "2.4.4.1 a name is a language map",
            "object.definition.name",
            "\"Fråga\"",
            "object.definition.name: a language map"
        ),
        (
            "2.4.4.1 a known interactionType",
            "object.definition.interactionType",
            "\"quiz\"",
            "object.definition.interactionType: unknown"
        ),
        (
            "2.4.4.1 choices need an interactionType",
            "object.definition.interactionType",
            null,
            "object.definition.interactionType: a string"
        ),
        ("2.4.4.1 choices are a list", "object.definition.choices", "{}", "object.definition.choices: an array"),
        ("2.4.4.1 components have ids", "object.definition.choices", "[{}]", "object.definition.choices.id: a string"),
        (
            "2.4.4.1 ids of components are unique",
            "object.definition.choices",
            """[{ "id": "a" }, { "id": "a" }]""",
            "object.definition.choices: ids"
        ),
        (
            "2.4.4.1 descriptions are language maps",
            "object.definition.choices",
            """[{ "id": "a", "description": "A" }]""",
            "object.definition.choices.description: a language map"
        ),
        (
            "2.4.4.1 patterns are a list",
            "object.definition.correctResponsesPattern",
            "\"a\"",
            "object.definition.correctResponsesPattern: an array"
        ),
        (
            "2.4.4.1 patterns are strings",
            "object.definition.correctResponsesPattern",
            "[1]",
            "object.definition.correctResponsesPattern: a string"
        ),
        (
            "2.4.4.3 a reference has a UUID",
            "object",
            """{ "objectType": "StatementRef", "id": "1" }""",
            "object.id: a UUID"
        ),
        (
            "2.4.4.3 nothing else in a reference",
            "object",
            """{ "objectType": "StatementRef", "id": "ec531277-b57b-4c15-8d91-d292c5b2b8f7", "definition": {} }""",
            "object: unknown"
        ),
        (
            "2.4.4.3 a statement inside has no id",
            "object",
            """{ "objectType": "SubStatement", "id": "ec531277-b57b-4c15-8d91-d292c5b2b8f7", "actor": {}, "verb": {}, "object": {} }""",
            "object: unknown property 'id'"
        ),
        (
            "2.4.4.3 a statement inside has a verb",
            "object",
            """{ "objectType": "SubStatement", "actor": { "mbox": "mailto:a@b.se" }, "object": { "id": "https://x.se/a" } }""",
            "object.verb: an object"
        ),
        (
            "2.4.4.3 none inside one inside",
            "object",
            """{ "objectType": "SubStatement", "actor": { "mbox": "mailto:a@b.se" }, "verb": { "id": "https://v.se/v" }, "object": { "objectType": "SubStatement" } }""",
            "object.object.objectType: 'SubStatement'"
        ),
        ("2.4.5 success is true or false", "result.success", "\"true\"", "result.success: true or false"),
        ("2.4.5 completion is true or false", "result.completion", "1", "result.completion: true or false"),
        ("2.4.5 a response is a string", "result.response", "[\"a\"]", "result.response: a string"),
        ("2.4.5 a duration is ISO 8601", "result.duration", "\"12.5\"", "result.duration: a duration"),
        ("2.4.5 a duration is not empty", "result.duration", "\"P\"", "result.duration: a duration"),
        ("2.4.5 nothing else in a result", "result.points", "1", "result: unknown property"),
        ("2.4.5.1 scaled is at most 1", "result.score.scaled", "1.1", "result.score.scaled: between"),
        ("2.4.5.1 scaled is at least -1", "result.score.scaled", "-1.1", "result.score.scaled: between"),
        ("2.4.5.1 scaled is a number", "result.score.scaled", "\"0.5\"", "result.score.scaled: a number"),
        ("2.4.5.1 raw is not above max", "result.score.raw", "3", "result.score.raw: between"),
        ("2.4.5.1 raw is not below min", "result.score.raw", "-1", "result.score.raw: between"),
        ("2.4.5.1 min is below max", "result.score.max", "0", "result.score: min below max"),
        ("2.4.6 a registration is a UUID", "context.registration", "\"r\"", "context.registration: a UUID"),
        ("2.4.6 a language is of RFC 5646", "context.language", "\"sv_SE\"", "context.language: a language tag"),
        (
            "2.4.6 an instructor is an actor",
            "context.instructor",
            "{ \"name\": \"Kim\" }",
            "context.instructor: exactly one of"
        ),
        (
            "2.4.6 a statement is a reference",
            "context.statement",
            "\"ec531277-b57b-4c15-8d91-d292c5b2b8f7\"",
            "context.statement: an object"
        ),
        (
            "2.4.6 no revision unless of an activity",
            "*",
            """{ "actor": { "mbox": "mailto:a@b.se" }, "verb": { "id": "https://v.se/v" }, "object": { "objectType": "Agent", "mbox": "mailto:a@b.se" }, "context": { "revision": "1" } }""",
            "context.revision: only when"
        ),
        (
            "2.4.6 no platform unless of an activity",
            "*",
            """{ "actor": { "mbox": "mailto:a@b.se" }, "verb": { "id": "https://v.se/v" }, "object": { "objectType": "Agent", "mbox": "mailto:a@b.se" }, "context": { "platform": "x" } }""",
            "context.platform: only when"
        ),
        ("2.4.6 nothing else in a context", "context.course", "\"x\"", "context: unknown property"),
        (
            "2.4.6.2 a known kind",
            "context.contextActivities",
            """{ "sibling": [] }""",
            "context.contextActivities: unknown"
        ),
        (
            "2.4.6.2 context activities have ids",
            "context.contextActivities",
            """{ "parent": [{}] }""",
            "context.contextActivities.parent.id: a string"
        ),
        ("2.4.6.3 keys of extensions are IRIs", "context.extensions", "{ \"x\": 1 }", "context.extensions: an IRI"),
        ("2.4.6.3 extensions are an object", "context.extensions", "[]", "context.extensions: an object"),
        ("2.4.9 an authority is an actor", "authority", "\"kim\"", "authority: an object"),
        (
            "2.4.9 an authority that is a group is of two",
            "authority",
            """{ "objectType": "Group", "member": [{ "mbox": "mailto:a@b.se" }] }""",
            "authority: an agent, or"
        ),
        ("2.4.11 attachments are a list", "attachments", Attachment, "attachments: an array"),
        ("2.4.11 an attachment has a usageType", "attachments", "[{}]", "attachments.usageType: a string"),
        (
            "2.4.11 a length is a whole number",
            "attachments",
            $"[{Attachment.Replace("\"length\": 3", "\"length\": 3.5", StringComparison.Ordinal)}]",
            "attachments.length: a whole"
        ),
        (
            "2.4.11 a sha2 is hexadecimal",
            "attachments",
            $"[{Attachment.Replace("0123", "xyz!", StringComparison.Ordinal)}]",
            "attachments.sha2: SHA-2"
        ),
        (
            "2.3.2 voiding names a statement",
            "verb",
            """{ "id": "http://adlnet.gov/expapi/verbs/voided" }""",
            "object.objectType: StatementRef"
        ),
    ];

    /// <summary>The good statement with one change.</summary>
    public static JsonNode? With(string at, string? json)
    {
        if (at == "*")
            return json is null ? null : JsonNode.Parse(json);
        var statement = JsonNode.Parse(Base);
        var path = at.Split('.');
        var parent = path[..^1].Aggregate(statement, (node, name) => node?[name]);
        var target = (JsonObject?)parent ?? throw new InvalidOperationException(at);
        target.Remove(path[^1]);
        if (json is not null)
            target[path[^1]] = JsonNode.Parse(json);
        return statement;
    }
}
