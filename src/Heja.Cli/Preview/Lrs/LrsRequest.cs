using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Heja.Cli.Preview.Lrs.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Heja.Cli.Preview.Lrs;

/// <summary>A request to the record store, whichever of the two ways it was written in.</summary>
internal sealed record LrsRequest(
    string Method,
    string Resource,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string> Headers,
    string Body
)
{
    private static readonly string[] FormHeaders =
    [
        "Authorization",
        "X-Experience-API-Version",
        "Content-Type",
        "Content-Length",
        "If-Match",
        "If-None-Match",
        "Accept",
        "Accept-Language",
    ];

    public string QueryText => Query.Count == 0 ? string.Empty : "?" + string.Join('&', Query.Select(Text));

    /// <summary>Without its parameters.</summary>
    public string ContentType => (Header("Content-Type") ?? string.Empty).Split(';')[0].Trim();

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The body as JSON; a key that stands twice in one object is refused, for nobody knows which one is meant.</summary>
    public JsonNode? Json() =>
        JsonNode.Parse(Body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });

    public static async Task<LrsRequest> Read(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var path = request.Path.Value ?? string.Empty;
        var resource = path.StartsWith("/xapi/", StringComparison.Ordinal) ? path["/xapi/".Length..] : path;
        var query = Single(request.Query);
        var headers = request.Headers.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.ToString(),
            StringComparer.OrdinalIgnoreCase
        );
        return request.Method == "POST" && query.ContainsKey("method")
            ? Alternate(resource, query, body)
            : new LrsRequest(request.Method, resource, query, headers, body);
    }

    /// <summary>Everything in a form, for browsers that may send nothing else (Communication 1.3).</summary>
    private static LrsRequest Alternate(string resource, Dictionary<string, string> query, string body)
    {
        if (query.Count > 1)
            throw new BrokenRule("alternate request syntax: no parameter but `method` in the address");
        var form = Single(QueryHelpers.ParseQuery(body));
        var headers = form.Where(pair => FormHeaders.Contains(pair.Key, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        var content = form.GetValueOrDefault("content") ?? string.Empty;
        if (content.Length > 0)
            headers.TryAdd("Content-Type", "application/json");
        var rest = form.Where(pair => pair.Key != "content" && !headers.ContainsKey(pair.Key))
            .ToDictionary(StringComparer.Ordinal);
        return new LrsRequest(query["method"].ToUpperInvariant(), resource, rest, headers, content);
    }

    private static Dictionary<string, string> Single(
        IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> query
    )
    {
        var single = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in query)
            single[name] = values.Count == 1 ? values.ToString() : throw new BrokenRule($"{name}: once");
        return single;
    }

    private static string Text(KeyValuePair<string, string> pair) => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}";
}
