using System.Globalization;
using System.Text;
using Heja.Compiler.Model;
using Heja.Compiler.Sources;

namespace Heja.Compiler.Tests.SavedState;

/// <summary>The sources of a course of any shape, made from a seed.</summary>
internal static class GeneratedCourse
{
    public static CourseFiles Make(int seed)
    {
        var random = new Random(seed);
        var lessons = Enumerable.Range(0, random.Next(1, 12)).Select(i => $"lektion-{seed}-{i}").ToList();
        var files = new Dictionary<string, string>
        {
            ["heja.yaml"] = "courses: [prov]\nmunicipalities: [ort]\n",
            ["municipalities/ort.yaml"] =
                "id: ort\nname: Orten\nlms: unknown\nbrand: { primary: \"#005c86\" }\nlanguages: [sv]\n",
            ["prov/course.yaml"] =
                $"id: prov\niri: https://example.se/xapi/prov-{seed}\nversion: 1.0.0\nlanguages: [sv]\ntitle: Prov\n"
                + $"description: Prov\nmodules:\n  - id: modul\n    title: Modul\n    lessons: [{string.Join(", ", lessons)}]\n",
        };
        foreach (var lesson in lessons)
            files[$"prov/modul/{lesson}.sv.md"] = Lesson(random, lesson);
        return new CourseFiles(
            files.Select(file => new SourceFile(file.Key, () => Encoding.UTF8.GetBytes(file.Value)))
        );
    }

    private static string Lesson(Random random, string id) =>
        random.Next(5) switch
        {
            0 => Scenario(random.Next(1, 90)),
            2 => Quiz(random, id),
            1 => Head("team")
                + "## A {.alone minutes=5}\n\nText.\n\n## B {.together minutes=5}\n\n"
                + Blocks(random, id)
                + "## C {.onward minutes=5}\n\nText.\n",
            _ => Head("lesson") + "Text.\n\n" + Blocks(random, id),
        };

    private static string Head(string kind) =>
        $"---\ntitle: Titel\n{(kind == "team" ? string.Empty : "minutes: 5\n")}kind: {kind}\n---\n\n";

    private static string Scenario(int scenes)
    {
        var text = new StringBuilder(Head("scenario"));
        for (var i = 0; i < scenes; i++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"## Scen {i} {{#scen-{i} .scene}}\n\n- [Vidare](#scen-{i + 1})\n\n"
            );
        return text.Append(CultureInfo.InvariantCulture, $"## Slut {{#scen-{scenes} .scene .end}}\n\nSlut.\n")
            .ToString();
    }

    // A draw of thirty and more needs the two further digits of a long entry.
    private static string Quiz(Random random, string lesson)
    {
        var names = Enumerable
            .Range(0, 2000)
            .Select(i => $"{lesson}-{i}")
            .DistinctBy(StateKeys.DrawKey)
            .Take(random.Next(1, 50))
            .ToList();
        var draw = random.Next(2) == 0 ? string.Empty : $"draw: {random.Next(1, names.Count + 1)}\n";
        return $"---\ntitle: Titel\nminutes: 5\nkind: quiz\n{draw}---\n\nText.\n\n"
            + string.Concat(names.Select(name => Block(random, name, random.Next(8))));
    }

    private static string Blocks(Random random, string lesson) =>
        string.Concat(
            Enumerable.Range(0, random.Next(0, 8)).Select(i => Block(random, $"{lesson}-{i}", random.Next(9)))
        );

    private static string Block(Random random, string id, int kind)
    {
        var options = Enumerable.Range(0, random.Next(2, 37)).ToList();
        return kind switch
        {
            0 =>
                $"::: choice {{#{id}}}\n\nFråga?\n\n{Lines(options, i => $"- [{(i == 0 ? "x" : " ")}] Svar {i}")}:::\n\n",
            1 =>
                $"::: choice {{#{id}}}\n\nFråga?\n\n{Lines(options, i => $"- [{(i < 2 ? "x" : " ")}] Svar {i}")}:::\n\n",
            2 => $"::: true-false {{#{id}}}\n\nFråga?\n\n- [x] Sant\n- [ ] Falskt\n\n:::\n\n",
            3 =>
                $"::: sort {{#{id}}}\n\nFråga?\n\n### Ett\n\n{Lines(options, i => $"- Sak {i}")}### Två\n\n- En sista sak\n\n:::\n\n".Replace(
                    options.Count == 36 ? "- Sak 35\n" : "\0",
                    string.Empty,
                    StringComparison.Ordinal
                ),
            4 =>
                $"::: match {{#{id}}}\n\nFråga?\n\n| A | B |\n|---|---|\n{Lines(options, i => $"| Rad {i} | Mål {i % 7} |")}:::\n\n",
            5 => $"::: order {{#{id}}}\n\nFråga?\n\n{Lines(options, i => $"1. Steg {i}")}:::\n\n",
            6 => $"::: fill {{#{id}}}\n\n{Lines(options, i => $"Ord [lucka {i % 30}](gap: \"hål\").")}:::\n\n",
            7 => $"::: number {{#{id} answer={random.Next(1000)}}}\n\nFråga?\n\n:::\n\n",
            _ => $"::: reflection {{#{id}}}\n\nTänk efter.\n\n:::\n\n",
        };
    }

    private static string Lines(List<int> numbers, Func<int, string> line) =>
        string.Concat(numbers.Select(i => line(i) + "\n")) + "\n";
}
