using System.Text.Json.Nodes;

namespace Heja.Browser.Tests.Server;

/// <summary>One time that the learner opened the course.</summary>
internal sealed class Launch
{
    private int _last;

    public string Id { get; } = Guid.NewGuid().ToString("N");

    public IReadOnlyList<LmsCall> Calls { get; private set; } = [];

    public bool Finished => Calls.Any(call => call is { Name: "LMSFinish", Result: "true" });

    /// <summary>False when a message that was sent later has already been heard.</summary>
    public bool Hear(JsonObject message)
    {
        var number = message["number"]?.GetValue<int>() ?? 0;
        if (number <= _last)
            return false;
        _last = number;
        if (message["calls"] is JsonArray calls)
            Calls = [.. Calls.Take(message["from"]?.GetValue<int>() ?? 0), .. calls.OfType<JsonObject>().Select(Read)];
        return true;
    }

    private static LmsCall Read(JsonObject call) =>
        new(
            Text(call, "name"),
            string.Join(", ", (call["args"] as JsonArray ?? []).Select(argument => argument?.ToJsonString())),
            Text(call, "result"),
            Text(call, "error"),
            call["probe"] is null ? call["rule"]?.GetValue<string>() : null
        );

    private static string Text(JsonObject call, string name) => call[name]?.GetValue<string>() ?? "";
}
