using System.Text.Json;
using System.Text.Json.Serialization;

namespace Heja.Benchmarks.Campaign;

/// <summary>What came of a run; a line in the file of a campaign.</summary>
internal sealed record RunResult
{
    public required int Run { get; init; }

    public required string Fault { get; init; }

    /// <summary>How often the fault struck.</summary>
    public int Fired { get; set; }

    /// <summary>Answers and tasks that the learner was told nothing but good of.</summary>
    public int Acknowledged { get; set; }

    /// <summary>Acknowledged, really stored, and not there at a later start.</summary>
    public List<string> Lost { get; init; } = [];

    /// <summary>Lost by an LMS that lied, and the next start said so.</summary>
    public List<string> Noticed { get; init; } = [];

    /// <summary>Lost by an LMS that lied, and nobody was told.</summary>
    public List<string> Unnoticed { get; init; } = [];

    /// <summary>Stored twice under two ids, or acknowledged and never stored.</summary>
    public List<string> Doubled { get; init; } = [];

    /// <summary>Statements of acknowledged answers that the LRS does not have.</summary>
    public List<string> Missing { get; init; } = [];

    public List<string> WrongStatus { get; init; } = [];

    /// <summary>Errors of scripts, and of the campaign itself.</summary>
    public List<string> Errors { get; init; } = [];

    public int Milliseconds { get; set; }

    [JsonIgnore]
    public bool IsClean =>
        Lost.Count + Unnoticed.Count + Doubled.Count + Missing.Count + WrongStatus.Count + Errors.Count == 0;

    public string ToLine() => JsonSerializer.Serialize(this);

    public static RunResult Parse(string line) =>
        JsonSerializer.Deserialize<RunResult>(line) ?? throw new JsonException("an empty line");
}
