using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Heja.Browser.Tests.Lrs;
using Heja.Cli.Preview.Lrs;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>The LRS that the other tests trust: what it must take and what it must refuse.</summary>
public sealed class LrsTests : IAsyncLifetime
{
    private const string Good = """
        {
          "id": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee",
          "timestamp": "2026-01-31T08:09:10.120Z",
          "actor": { "objectType": "Agent", "account": { "homePage": "https://lms.example", "name": "kim" } },
          "verb": { "id": "http://adlnet.gov/expapi/verbs/answered", "display": { "en": "answered" } },
          "object": {
            "objectType": "Activity",
            "id": "https://example.se/xapi/course/questions/q",
            "definition": {
              "name": { "sv": "Fråga" },
              "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
              "interactionType": "choice",
              "choices": [
                { "id": "a", "description": { "sv": "A" } },
                { "id": "b", "description": { "sv": "B" } }
              ],
              "correctResponsesPattern": ["a[,]b"]
            }
          },
          "result": {
            "score": { "scaled": 0.5, "raw": 1, "min": 0, "max": 2 },
            "success": false,
            "response": "a",
            "duration": "PT12.5S"
          },
          "context": {
            "registration": "ec531277-b57b-4c15-8d91-d292c5b2b8f7",
            "revision": "1.0.0",
            "language": "sv",
            "contextActivities": { "parent": [{ "id": "https://example.se/xapi/course/lessons/l" }] },
            "extensions": { "https://example.se/x": null }
          }
        }
        """;

    private const string Address =
        "activities/state?activityId=https://x.se/c&stateId=s&agent=%7B%22mbox%22:%22mailto:a@b.se%22%7D";

    private readonly HttpClient _client = new();
    private LrsServer? _lrs;

    private LrsServer Lrs => _lrs ?? throw new InvalidOperationException();

    /// <summary>One change that makes the good statement bad: where, what stands there then, and the rule's beginning.</summary>
    public static TheoryData<string, string?, string> Mistakes =>
        new()
        {
            { "id", null, "id: a string" },
            { "id", "\"1\"", "id: a UUID" },
            { "timestamp", null, "timestamp: a string" },
            { "timestamp", "\"2026-01-31T08:09:10+01:00\"", "timestamp: a time in UTC" },
            { "timestamp", "\"2026-02-31T08:09:10.000Z\"", "timestamp: a time that exists" },
            { "colour", "\"blue\"", "statement: unknown property 'colour'" },
            { "stored", "\"2026-01-31T08:09:10.120Z\"", "statement: unknown property 'stored'" },
            { "result", "{}", "statement.result: not an empty object" },
            { "result.success", "null", "statement.result.success: not null" },
            { "actor.mbox", "\"mailto:kim@example.se\"", "actor: exactly one of" },
            { "actor.account", null, "actor: exactly one of" },
            { "actor.account.homePage", "\"lms.example\"", "actor.account.homePage: an IRI" },
            { "actor.objectType", "\"Person\"", "actor.objectType: Agent or Group" },
            { "verb.id", "\"answered\"", "verb.id: an IRI" },
            { "verb.display", null, "verb.display: a language map" },
            { "verb.display", "{ \"en_GB\": \"answered\" }", "verb.display: a language tag" },
            { "object.id", "\"q\"", "object.id: an IRI" },
            { "object.definition.type", "\"https://example.se/question\"", "object.definition.type: " },
            { "object.definition.interactionType", "\"quiz\"", "object.definition.interactionType: unknown" },
            { "object.definition.interactionType", "\"matching\"", "object.definition.choices: not in matching" },
            { "object.definition.choices.0.id", "\"b\"", "object.definition.choices: ids" },
            { "object.definition.choices.0.id", "\"a[,]c\"", "object.definition.choices.id: no delimiter" },
            {
                "object.definition.choices.0.description",
                "\"A\"",
                "object.definition.choices.description: a language map"
            },
            {
                "object.definition.correctResponsesPattern",
                "\"a\"",
                "object.definition.correctResponsesPattern: an array"
            },
            {
                "object.definition.correctResponsesPattern",
                "[\"a,b\"]",
                "object.definition.correctResponsesPattern: 'a,b'"
            },
            { "result.response", "\"c\"", "result.response: 'c' is none of" },
            { "result.score.scaled", "1.1", "result.score.scaled: between" },
            { "result.score.raw", "3", "result.score.raw: between" },
            { "result.score.max", "0", "result.score: min below max" },
            { "result.duration", "\"12.5\"", "result.duration: a duration" },
            { "result.duration", "\"PT1.234S\"", "result.duration: a duration" },
            { "result.completion", "\"true\"", "result.completion: true or false" },
            { "context.registration", "\"r\"", "context.registration: a UUID" },
            { "context.language", "\"sv_SE\"", "context.language: a language tag" },
            {
                "context.contextActivities.parent",
                "{ \"id\": \"https://x.se/l\" }",
                "context.contextActivities.parent: an array"
            },
            { "context.course", "\"x\"", "context: unknown property" },
            { "context.extensions", "{ \"x\": 1 }", "context.extensions: an IRI" },
            { "object", "{ \"objectType\": \"Agent\", \"mbox\": \"mailto:a@b.se\" }", "context.revision: only when" },
        };

    public async ValueTask InitializeAsync()
    {
        _lrs = await LrsServer.Start();
        _client.BaseAddress = new Uri(Lrs.Endpoint);
        _client.DefaultRequestHeaders.Add("X-Experience-API-Version", "1.0.3");
        _client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(LrsServer.Authorization);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Lrs.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Statement_with_a_mistake_is_refused_by_the_rule_it_breaks(string at, string? json, string rule)
    {
        Assert.Equal(400, await Send(HttpMethod.Post, "statements", Changed(at, json)));
        Assert.StartsWith(rule, Assert.Single(Lrs.BadRequests).Rule);
        Assert.Empty(Lrs.Statements.All);
    }

    [Theory]
    [InlineData("true-false", "", "true", "false")]
    [InlineData("choice", "choices", "a[,]b", "b")]
    [InlineData("sequencing", "choices", "b[,]a", "a[,]b")]
    [InlineData("matching", "source target", "a[.]b[,]b[.]a", "a[.]a")]
    [InlineData("numeric", "", "4[:]6", "5")]
    [InlineData("numeric", "", "[:]6", "5.5")]
    [InlineData("fill-in", "", "{case_matters=false}brukas", "Brukas")]
    public async Task Interaction_with_pattern_and_response_in_its_format_is_stored(
        string type,
        string lists,
        string pattern,
        string response
    )
    {
        var statement = JsonNode.Parse(Good);
        var definition = (JsonObject?)statement?["object"]?["definition"];
        var choices = definition?["choices"];
        definition?.Remove("choices");
        Set(statement, "object.definition.interactionType", $"\"{type}\"");
        Set(statement, "object.definition.correctResponsesPattern", $"[\"{pattern}\"]");
        Set(statement, "result.response", $"\"{response}\"");
        foreach (var list in lists.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Set(statement, $"object.definition.{list}", choices?.ToJsonString());
        Assert.Equal(200, await Send(HttpMethod.Post, "statements", statement?.ToJsonString() ?? ""));
    }

    [Fact]
    public async Task Same_statement_again_is_stored_once_and_counted()
    {
        Assert.Equal(200, await Send(HttpMethod.Post, "statements", Good));
        Assert.Equal(200, await Send(HttpMethod.Post, "statements", $"[{Good}]"));
        Assert.Equal(
            204,
            await Send(HttpMethod.Put, "statements?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee", Good)
        );
        Assert.Single(Lrs.Statements.All);
        Assert.Equal(2, Lrs.Statements.Repeated);
    }

    [Fact]
    public async Task Same_id_with_other_content_conflicts_and_nothing_of_the_batch_is_stored()
    {
        await Send(HttpMethod.Post, "statements", Good);
        var other = Changed("id", "\"7790e6c9-3ef0-4ed3-8b37-7f3964730bee\"");
        Assert.Equal(409, await Send(HttpMethod.Post, "statements", $"[{other}, {Changed("result.success", "true")}]"));
        Assert.Single(Lrs.Statements.All);
    }

    [Fact]
    public async Task One_bad_statement_in_a_batch_refuses_them_all()
    {
        Assert.Equal(400, await Send(HttpMethod.Post, "statements", $"[{Good}, {Changed("id", "\"2\"")}]"));
        Assert.Empty(Lrs.Statements.All);
    }

    [Fact]
    public async Task Request_without_version_or_authorization_is_refused()
    {
        _client.DefaultRequestHeaders.Authorization = null;
        Assert.Equal(401, await Send(HttpMethod.Post, "statements", Good));
        _client.DefaultRequestHeaders.Remove("X-Experience-API-Version");
        Assert.Equal(400, await Send(HttpMethod.Post, "statements", Good));
    }

    [Fact]
    public async Task State_is_written_only_over_the_document_that_was_meant()
    {
        Assert.Equal(404, await Send(HttpMethod.Get, Address, null));
        Assert.Equal(204, await Send(HttpMethod.Put, Address, "{\"n\":1}", "If-None-Match", "*"));
        Assert.Equal(412, await Send(HttpMethod.Put, Address, "{\"n\":2}", "If-None-Match", "*"));
        Assert.Equal(412, await Send(HttpMethod.Put, Address, "{\"n\":2}", "If-Match", "\"old\""));
        Assert.Equal(
            204,
            await Send(HttpMethod.Put, Address, "{\"n\":2}", "If-Match", StateDocuments.ETag("{\"n\":1}"))
        );
        Assert.Equal(204, await Send(HttpMethod.Post, Address, "{\"m\":3}"));
        Assert.Equal("{\"n\":2,\"m\":3}", Assert.Single(Lrs.State.All).Body);
        Assert.Equal(204, await Send(HttpMethod.Delete, Address, null));
        Assert.Empty(Lrs.State.All);
    }

    [Fact]
    public async Task State_in_xAPI_2_is_never_written_over_without_saying_which()
    {
        await using var lrs = await LrsServer.Start("2.0.0");
        Assert.Equal(400, await Send(HttpMethod.Get, lrs.Endpoint + Address, null));
        _client.DefaultRequestHeaders.Remove("X-Experience-API-Version");
        _client.DefaultRequestHeaders.Add("X-Experience-API-Version", "2.0.0");
        Assert.Equal(204, await Send(HttpMethod.Put, lrs.Endpoint + Address, "{\"n\":1}"));
        Assert.Equal(409, await Send(HttpMethod.Put, lrs.Endpoint + Address, "{\"n\":2}"));
        Assert.Equal(204, await Send(HttpMethod.Put, lrs.Endpoint + Address, "{\"n\":2}", "If-Match", "*"));
    }

    [Fact]
    public async Task Planned_fault_happens_once_and_is_counted()
    {
        Lrs.Faults.Plan("statements", 2, 503);
        Assert.Equal(200, await Send(HttpMethod.Post, "statements", Good));
        Assert.Equal(503, await Send(HttpMethod.Post, "statements", Good));
        Assert.Equal(200, await Send(HttpMethod.Post, "statements", Good));
        Assert.Equal(1, Lrs.Faults.Fired);
        Assert.Equal(0, Lrs.Faults.Left);
    }

    [Fact]
    public async Task Standing_fault_meets_every_request_to_its_resource_until_it_is_switched_off()
    {
        Lrs.Faults.Standing = new StandingFault(503, Resource: "statements");
        Assert.Equal(503, await Send(HttpMethod.Post, "statements", Good));
        Assert.Equal(503, await Send(HttpMethod.Post, "statements", Good));
        Assert.Equal(404, await Send(HttpMethod.Get, Address, null));
        Lrs.Faults.Standing = null;
        Assert.Equal(200, await Send(HttpMethod.Post, "statements", Good));
        Assert.Equal(2, Lrs.Faults.Fired);
    }

    [Fact]
    public async Task Client_that_nobody_here_wrote_reads_back_every_page()
    {
        for (var number = 10; number < 35; number++)
            await Send(HttpMethod.Post, "statements", Changed("id", $"\"6690e6c9-3ef0-4ed3-8b37-7f39647300{number}\""));
        var read = await TinCanReader.Read(Lrs);
        Assert.Equal(25, read.Select(statement => $"{statement["id"]}").Distinct().Count());
        Assert.Equal("a[,]b", read[0]["object"]?["definition"]?["correctResponsesPattern"]?[0]?.GetValue<string>());
    }

    private static string Changed(string at, string? json)
    {
        var statement = JsonNode.Parse(Good);
        Set(statement, at, json);
        return statement?.ToJsonString() ?? "";
    }

    private static void Set(JsonNode? statement, string at, string? json)
    {
        var path = at.Split('.');
        var parent = path[..^1]
            .Aggregate(statement, (node, name) => node is JsonArray array ? array[int.Parse(name)] : node?[name]);
        var target = (JsonObject?)parent ?? throw new InvalidOperationException(at);
        target.Remove(path[^1]);
        if (json is not null)
            target[path[^1]] = JsonNode.Parse(json);
    }

    private async Task<int> Send(
        HttpMethod method,
        string address,
        string? body,
        string? header = null,
        string? value = null
    )
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (header is not null)
            request.Headers.TryAddWithoutValidation(header, value);
        using var response = await _client.SendAsync(request);
        return (int)response.StatusCode;
    }
}
