using System.Text.Json.Nodes;

namespace Heja.Browser.Tests.Server;

/// <summary>One call of the content to the LMS.</summary>
/// <param name="Rule">The rule that it broke; null when it was accepted, or was a fair question.</param>
internal sealed record LmsCall(string Name, string Arguments, string Result, string Error, string? Rule)
{
    public override string ToString() => $"{Name}({Arguments}) → {Result} {Error} {Rule}";
}

/// <summary>A record of one answer.</summary>
internal sealed record Interaction(string Id, string Type, string Pattern, string Response, string Result);

/// <summary>What an LMS keeps of one learner and one course, over all launches, and how the course got it there.</summary>
internal sealed class Attempt
{
    private readonly Lock _lock = new();
    private readonly List<Launch> _launches = [];

    /// <summary>As the LMS in the page wrote it, whatever its form is; null until the first commit.</summary>
    public JsonNode? Stored { get; private set; }

    public IReadOnlyList<Launch> Launches => _launches;

    public IEnumerable<LmsCall> Calls => _launches.SelectMany(launch => launch.Calls);

    public IEnumerable<LmsCall> Refused => Calls.Where(call => call.Rule is not null);

    /// <summary>While true the LMS keeps nothing that is sent.</summary>
    public bool Broken { get; set; }

    public Launch Launch()
    {
        lock (_lock)
        {
            var launch = new Launch();
            _launches.Add(launch);
            return launch;
        }
    }

    /// <summary>Puts a value into our own LMS's storage that no content of ours has written there.</summary>
    public void Forge(string element, string value)
    {
        var values = Stored?["values"]?.DeepClone() as JsonObject ?? [];
        values[element] = value;
        Stored = new JsonObject
        {
            ["v"] = 1,
            ["finished"] = 1,
            ["values"] = values,
        };
    }

    /// <summary>False when it could not be kept.</summary>
    public bool Hear(Launch launch, JsonObject message)
    {
        lock (_lock)
        {
            var newest = launch.Hear(message);
            if (message["stored"] is not { } stored)
                return true;
            if (Broken)
                return false;
            if (newest)
                Stored = stored.DeepClone();
            return true;
        }
    }

    /// <summary>Records of answers, over all launches.</summary>
    public IEnumerable<Interaction> Interactions
    {
        get
        {
            for (var index = 0; Value($"cmi.interactions.{index}.id") is { } id; index++)
                yield return new Interaction(
                    id,
                    Value($"cmi.interactions.{index}.type") ?? "",
                    string.Join(" or ", Patterns(index)),
                    Value($"cmi.interactions.{index}.student_response") ?? "",
                    Value($"cmi.interactions.{index}.result") ?? ""
                );
        }
    }

    private IEnumerable<string> Patterns(int index)
    {
        for (var i = 0; Value($"cmi.interactions.{index}.correct_responses.{i}.pattern") is { } pattern; i++)
            yield return pattern;
    }

    /// <summary>A value of the data model as the LMS would show it to a teacher: `cmi.core.lesson_status`.</summary>
    public string? Value(string element)
    {
        if (Stored is not JsonObject stored)
            return null;
        if (stored["values"] is JsonObject flat)
            return flat[element]?.GetValue<string>();
        JsonNode? at = stored;
        foreach (var part in element.Split('.').Skip(1))
            at = at is JsonObject json ? json[part] : null;
        return at?.ToString();
    }
}
