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
        foreach (var effect in new[] { Effect.Lost, Effect.Reset, Effect.New, Effect.Kept })
            Append(report, effect, [.. changes.Where(change => change.Effect == effect)]);
        if (changes.IsEmpty)
            report.Append(Text("nothing")).Append("\n\n");
        var isReplaced = changes.Any(change => change.What == "course-replaced");
        if (!isReplaced)
            report.Append(Text("finished")).Append('\n');
        return report.Append(Text(isReplaced ? "replaced" : "administrators")).Append('\n').ToString();
    }

    private void Append(StringBuilder report, Effect effect, ImmutableArray<Change> changes)
    {
        if (changes.IsEmpty)
            return;
        report.Append(Text(Name(effect))).Append('\n');
        foreach (var change in changes)
            report.Append("  - ").Append(Sentence(change)).Append('\n');
        report.Append('\n');
    }

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
