using System.Collections.Immutable;
using Heja.Compiler.Sources;
using Heja.Compiler.Text;

namespace Heja.Compiler.Starting;

/// <summary>The commented starts of <c>templates/start</c>, in which <c>%name%</c> stands for a value.</summary>
internal static class StartTexts
{
    private static readonly Lazy<ImmutableSortedDictionary<string, SourceText>> All = new(() =>
        EmbeddedFiles.Read("templates/start/")
    );

    /// <summary>A start with its values filled in.</summary>
    public static string Fill(string name, params IEnumerable<(string Name, string Value)> values) =>
        values.Aggregate(
            All.Value[name].Content,
            (text, one) => text.Replace($"%{one.Name}%", one.Value, StringComparison.Ordinal)
        );

    /// <summary>The start of a lesson; in a language that has none, the English one.</summary>
    public static string Lesson(string kind, string language, string title, string question)
    {
        var own = $"{kind}.{language}.md";
        return Fill(All.Value.ContainsKey(own) ? own : $"{kind}.en.md", ("title", title), ("question", question));
    }

    /// <summary>A text in Swedish or English, for each language, as YAML.</summary>
    public static string Localized(IEnumerable<string> languages, string swedish, string english) =>
        $"{{ {string.Join(", ", languages.Select(language => $"{language}: {(language == "sv" ? swedish : english)}"))} }}";
}
