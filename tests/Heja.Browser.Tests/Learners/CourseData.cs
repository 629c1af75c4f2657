using System.Text.Json;

namespace Heja.Browser.Tests.Learners;

/// <summary>What the package tells its own script about the course: the learner of these tests knows the answers from it.</summary>
internal sealed record CourseData(
    int V,
    CourseIdentity Course,
    string Language,
    Passing? Passing,
    IReadOnlyList<string> Counted,
    IReadOnlyList<ModuleData> Modules,
    IReadOnlyList<LessonData> Lessons,
    IReadOnlyDictionary<string, string> Texts
)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Lessons in the order of the course.</summary>
    public IEnumerable<LessonData> Order => Modules.SelectMany(module => module.Lessons).Select(Lesson);

    /// <summary>The lesson of this id.</summary>
    public LessonData Lesson(string id) => Lessons.Single(lesson => lesson.Id == id);

    /// <summary>The script carries JSON with every visible ASCII character turned by 47.</summary>
    public static CourseData Decode(string rotated)
    {
        var json = string.Concat(rotated.Select(c => c is >= '!' and <= '~' ? (char)(33 + (c - 33 + 47) % 94) : c));
        return JsonSerializer.Deserialize<CourseData>(json, Options) ?? throw new JsonException("no course data");
    }

    /// <summary>A text of the page in the course's language.</summary>
    public string Say(string name, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var text = Texts[name];
        foreach (var (key, value) in values)
            text = text.Replace($"{{{key}}}", $"{value}", StringComparison.Ordinal);
        return text;
    }
}

internal sealed record CourseIdentity(string Id, string Iri, string Title, string Version);

internal sealed record Passing(int Score);

internal sealed record ModuleData(string Id, string Title, IReadOnlyList<string> Lessons);

internal sealed record LessonData(
    string Id,
    string Name,
    string Module,
    string Kind,
    string Title,
    IReadOnlyList<QuestionData> Questions,
    IReadOnlyList<KeptData> Kept,
    IReadOnlyList<SceneData> Scenes
);

internal sealed record KeptData(string Id, string Type);

internal sealed record SceneData(string Id, bool End);

internal sealed record QuestionData(
    string Id,
    string Name,
    string Type,
    string Prompt,
    double Points,
    int Attempts,
    bool Multiple,
    IReadOnlyList<OptionData> Options,
    IReadOnlyList<GroupData> Groups,
    RangeData? Range
)
{
    /// <summary>As the runtime keeps a response: the chosen indexes, for each item the index of its group, or for each place its item.</summary>
    public int[] Right =>
        Type switch
        {
            "sort" or "match" => [.. Options.Select(option => option.Group)],
            "fill" => [.. Options.Select(_ => 1)],
            "number" => WrittenNumber.Digits(Range?.Answer ?? Range?.Min ?? Range?.Max ?? "0"),
            "order" => [.. Options.Index().OrderBy(option => option.Item.Place).Select(option => option.Index)],
            _ => [.. Options.Index().Where(option => option.Item.Right).Select(option => option.Index)],
        };

    /// <summary>How many records an LMS gets of each answer.</summary>
    public int Records => Type == "fill" ? Options.Count : 1;

    /// <summary>A response that is whole, and not right.</summary>
    public int[] Wrong =>
        Type switch
        {
            "sort" or "match" => [(Right[0] + 1) % Groups.Count, .. Right[1..]],
            "fill" => [0, .. Right[1..]],
            "number" => WrittenNumber.Digits("-999999999"),
            "order" => [Right[1], Right[0], .. Right[2..]],
            _ => [Options.Index().First(option => !option.Item.Right).Index],
        };
}

internal sealed record OptionData(
    string Id,
    string Text,
    bool Right,
    int Group,
    int Place,
    IReadOnlyList<string>? Accepted
);

internal sealed record RangeData(string? Min, string? Max, string? Answer);

internal sealed record GroupData(string Id, string Text);
