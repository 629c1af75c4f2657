using System.Collections.Immutable;
using Heja.Compiler.Binding.Yaml;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding;

/// <summary>What stands between the lines of <c>---</c>.</summary>
internal sealed record FrontMatter(
    Identifier Name,
    LessonKind Kind,
    string Title,
    int Minutes,
    ImmutableArray<string> Objectives,
    string? Group,
    ImmutableArray<string> Materials,
    QuizRules? Quiz,
    SourceLocation? Draw
)
{
    /// <summary>The kinds of lesson there are, by name.</summary>
    public static readonly ImmutableSortedDictionary<string, LessonKind> Kinds = new Dictionary<string, LessonKind>
    {
        ["lesson"] = LessonKind.Lesson,
        ["team"] = LessonKind.Team,
        ["scenario"] = LessonKind.Scenario,
        ["quiz"] = LessonKind.Quiz,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>How a kind of lesson is written.</summary>
    public static string NameOf(LessonKind kind) => Kinds.First(pair => pair.Value == kind).Key;

    public static FrontMatter Bind(YamlForm form, LessonFileName file, DiagnosticBag diagnostics)
    {
        var title = form.Required("title", "Vad räknas?");
        var kind = BindKind(form);
        var isTeam = kind == LessonKind.Team;
        var minutes = isTeam ? 0 : BindMinutes(form);
        var matter = new FrontMatter(
            new Identifier(file.Lesson, BindFormer(form, diagnostics), form.Location),
            kind,
            CheckTitle(form, title),
            minutes,
            [.. form.List("objectives").Select(objective => objective.Text)],
            isTeam ? form.Scalar("group")?.Text : null,
            isTeam ? [.. form.List("materials").Select(material => material.Text)] : [],
            kind == LessonKind.Quiz ? Quizzes.Bind(form) : null,
            kind == LessonKind.Quiz ? form.Node("draw")?.Location : null
        );
        if (kind != LessonKind.Quiz)
            RefuseQuizKeys(form);
        // What a translation was made from is read where it is compared with the source.
        form.Scalar(Syntax.SourceState.Key);
        form.Finish();
        form.RefuseValues();
        return matter;
    }

    // The id itself is the name of the file, and was checked where the course lists it.
    private static ImmutableArray<string> BindFormer(YamlForm form, DiagnosticBag diagnostics)
    {
        var former = form.List("was");
        foreach (var name in former)
            Ids.Check(name.Text, name.Location, diagnostics);
        return [.. former.Select(name => name.Text)];
    }

    private static LessonKind BindKind(YamlForm form) =>
        form.Name("kind", "kind of lesson", [.. Kinds.Keys]) is { } kind ? Kinds[kind] : LessonKind.Lesson;

    private static void RefuseQuizKeys(YamlForm form)
    {
        foreach (var key in (string[])["draw", "rounds"])
        {
            if (form.Node(key) is { } node)
                form.Invalid(node.Location, $"only a quiz has `{key}`", "write `kind: quiz`, or remove it");
        }
    }

    private static int BindMinutes(YamlForm form)
    {
        form.Demand("minutes", "8");
        return form.Number("minutes", 1, 240) ?? 1;
    }

    private static string CheckTitle(YamlForm form, Syntax.Yaml.YamlScalar? title)
    {
        var text = title?.Text.Trim() ?? string.Empty;
        if (title is not null && text.Length is 0 or > 200)
            form.Invalid(
                title.Location,
                text.Length == 0 ? "the title is empty" : "the title is longer than 200 characters",
                "write a short title"
            );
        return text;
    }
}
