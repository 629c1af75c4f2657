using System.Collections.Immutable;
using System.Text;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax.Yaml;

namespace Heja.Compiler.Releases;

/// <summary>What an update does to learners, in plain words.</summary>
public sealed class DiffReport
{
    private const string Prefix = "releases/texts/";
    private const string Otherwise = "en";

    private static readonly ImmutableSortedDictionary<string, Text.SourceText> Files = EmbeddedFiles.Read(Prefix);

    private readonly string _language;
    private readonly YamlMap _texts;

    /// <param name="language">BCP 47; English where there are no texts of it.</param>
    public DiffReport(string language)
    {
        _language = language;
        var file = Files.GetValueOrDefault($"{language}.yaml") ?? Files[$"{Otherwise}.yaml"];
        _texts =
            YamlReader.ReadMap(file, new DiagnosticBag())
            ?? throw new InvalidOperationException($"`{file.Path}` is not YAML");
    }

    /// <summary>The report: what is lost first, then what is to be done again, what is new, what is kept, and what to do.</summary>
    public string Write(ImmutableArray<Change> changes)
    {
        var report = new StringBuilder();
        foreach (var group in Groups(changes))
        {
            report.Append(group.Heading).Append('\n');
            foreach (var sentence in group.Sentences)
                report.Append("  - ").Append(sentence).Append('\n');
            report.Append('\n');
        }

        if (changes.IsEmpty)
            report.Append(Nothing).Append("\n\n");
        var isReplaced = changes.Any(change => change.What == "course-replaced");
        if (!isReplaced)
            report.Append(Finished).Append('\n');
        return report.Append(Text(isReplaced ? "replaced" : "administrators")).Append('\n').ToString();
    }

    /// <summary>The changes by what they do to learners, the worst first: a heading and its sentences.</summary>
    public IEnumerable<DiffGroup> Groups(ImmutableArray<Change> changes) =>
        from effect in new[] { Effect.Lost, Effect.Reset, Effect.New, Effect.Kept }
        let sentences = changes.Where(change => change.Effect == effect).Select(Sentence).ToImmutableArray()
        where !sentences.IsEmpty
        select new DiffGroup(effect, Text(Name(effect)), sentences);

    /// <summary>Said when there are no changes.</summary>
    public string Nothing => Text("nothing");

    /// <summary>What those keep who have finished.</summary>
    public string Finished => Text("finished");

    private string Sentence(Change change) =>
        change
            .Names.Select((name, index) => (Name: Short(Word(name.In(_language))), Place: $"{{{index}}}"))
            .Aggregate(Text(change.What), (text, one) => text.Replace(one.Place, one.Name, StringComparison.Ordinal));

    // What an author knows as `rate` has a name in the report's language.
    private string Word(string name) => (_texts[$"block-{name}"] as YamlScalar)?.Text ?? name;

    // A question may be several paragraphs long: its beginning tells which one it is.
    private static string Short(string name) => name.Length <= 60 ? name : $"{name[..57].TrimEnd()}…";

    private static string Name(Effect effect) =>
        effect switch
        {
            Effect.Lost => "lost",
            Effect.Reset => "reset",
            Effect.New => "new",
            _ => "kept",
        };

    private string Text(string key) =>
        (_texts[key] as YamlScalar)?.Text ?? throw new InvalidOperationException($"there is no text `{key}`");
}

/// <summary>Changes that do the same to learners.</summary>
/// <param name="Effect">What they do.</param>
/// <param name="Heading">That in words.</param>
/// <param name="Sentences">One for each change.</param>
public sealed record DiffGroup(Effect Effect, string Heading, ImmutableArray<string> Sentences);
