using System.Collections.Immutable;

namespace Heja.Compiler.Binding.Schemas;

/// <summary>What an editor says of a key while an author writes it.</summary>
public static class KeyTexts
{
    private static readonly ImmutableDictionary<string, string> Texts = new Dictionary<string, string>
    {
        ["workspace.requires"] = "The oldest heja that can build these courses: \">= 1.2\".",
        ["workspace.courses"] = "The courses, by the names of their folders.",
        ["workspace.municipalities"] = "The municipalities, by the names of their files in municipalities/.",
        ["workspace.formats"] = "The package formats of municipalities that name none.",
        ["workspace.lint"] = "Warnings that this workspace wants otherwise, by rule.",
        ["workspace.lint.*"] = "How this rule is to be used here.",
        ["workspace.lint.*.severity"] = "How serious it is, or off.",
        ["workspace.lint.*.reason"] = "Why the rule does not fit here. Needed when it is off.",
        ["workspace.lint.*.limit"] = "From where on the rule speaks up.",
        ["course.id"] = "The course's id: the name of its folder. It never changes.",
        ["course.iri"] = "The base of every activity id in xAPI: an address of your own. It never changes.",
        ["course.version"] = "The release: three numbers.",
        ["course.languages"] = "The languages. The first is the source that the others are translated from.",
        ["course.fallback"] = "Languages in which a lesson that is missing is shown in the source language.",
        ["course.title"] = "The course's name, in each language.",
        ["course.description"] = "What the course is about, in each language.",
        ["course.authors"] = "Who has written it.",
        ["course.licence"] = "The licence, as CC-BY-4.0.",
        ["course.completion"] = "What makes the course completed.",
        ["course.completion.lessons"] = "all, a share of the lessons (80%), or a list of lesson ids.",
        ["course.passing"] = "What it takes to pass. Without it nobody can fail.",
        ["course.passing.score"] = "The score that passes, from 1 to 100.",
        ["course.passing.questions"] = "The lessons whose questions count. All questions when it is left out.",
        ["course.embed-hosts"] = "The hosts whose pages the course may embed: play.example.se.",
        ["course.modules"] = "The modules in order.",
        ["course.modules.id"] = "The module's id: the name of its folder.",
        ["course.modules.title"] = "The module's name, in each language.",
        ["course.modules.was"] = "Every id that the module had before.",
        ["course.modules.lessons"] = "The lessons in order, by id.",
        ["glossary.terms"] = "The words that the course explains.",
        ["glossary.terms.id"] = "What links name: [words](term:id).",
        ["glossary.terms.term"] = "The word as it is looked up, in each language.",
        ["glossary.terms.definition"] =
            "What it means, in a sentence or two, in each language. Plain words, no Markdown.",
        ["municipality.id"] = "The municipality's id: the name of this file.",
        ["municipality.code"] = "The four digits of Statistics Sweden (SCB), in quotes: \"1283\".",
        ["municipality.name"] = "What the municipality is called, in each language.",
        ["municipality.languages"] = "The languages it wants. All of the course when it is left out.",
        ["municipality.formats"] = "The package formats it wants.",
        ["municipality.greeting"] = "A few sentences to those who open the course, in each language.",
        ["municipality.lms"] = "The LMS it has: its limits and habits become warnings.",
        ["municipality.brand"] = "Colours, logo and letters.",
        ["municipality.brand.primary"] = "The main colour, in quotes: \"#005c86\".",
        ["municipality.brand.accent"] = "A second colour, in quotes.",
        ["municipality.brand.logo"] = "A picture in the municipality's folder.",
        ["municipality.brand.logo-dark"] = "The logo on a dark background.",
        ["municipality.brand.font"] =
            "The municipality's own letters, a .woff2 file in its folder. Those of the system when it is left out.",
        ["municipality.brand.font-bold"] = "The same letters, bold.",
        ["municipality.brand.logo-alt"] = "What the logo shows, in words. The municipality's name when it is left out.",
        ["municipality.contact"] = "Whom learners may ask.",
        ["municipality.contact.name"] = "A role or a unit.",
        ["municipality.contact.email"] = "An e-mail address.",
        ["municipality.contact.url"] = "An address with https.",
        ["municipality.accessibility"] = "The municipality's own pages about accessibility.",
        ["municipality.accessibility.statement"] = "The accessibility statement: an address with https.",
        ["municipality.accessibility.report"] = "Where to report what does not work: an address with https.",
        ["municipality.courses"] = "What the municipality changes in a course, by the course's id.",
        ["municipality.courses.leave-out"] = "Modules and lessons that are left out, by id.",
        ["municipality.courses.add"] = "Lessons of its own.",
        ["municipality.courses.add.lesson"] = "The local lesson's id. It begins with the municipality's.",
        ["municipality.courses.add.after"] = "The lesson it comes after.",
        ["lesson.title"] = "The lesson's title: its only first-level heading.",
        ["lesson.kind"] = "What sort of lesson it is; lesson when it is left out.",
        ["lesson.minutes"] = "How long it takes. Team lessons say so at each part instead.",
        ["lesson.was"] = "Every id that the lesson had before.",
        ["lesson.translated-from"] = "What the translation was made from. `heja fix` writes it.",
        ["lesson.objectives"] = "What the learner can do afterwards.",
        ["lesson.group"] = "How many take part: 4–8. Only in team lessons.",
        ["lesson.materials"] = "What is needed in the room. Only in team lessons.",
        ["lesson.draw"] =
            "How many of the questions each round asks, drawn by chance; all when it is left out. Only in quizzes.",
        ["lesson.rounds"] =
            "How often the quiz may be handed in; as often as the learner likes when it is left out. Only in quizzes.",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>What is said of a key.</summary>
    /// <param name="path">The file and the keys on the way: <c>course.completion.lessons</c>; rules of lint are all alike.</param>
    public static string Of(string path) =>
        Texts.GetValueOrDefault(path)
        ?? Texts.GetValueOrDefault(LikeAny(path))
        ?? throw new InvalidOperationException($"say what the key `{path}` is for in KeyTexts.cs");

    private static string LikeAny(string path)
    {
        var parts = path.Split('.');
        return parts is ["workspace", "lint", _, ..]
            ? string.Join('.', ["workspace", "lint", "*", .. parts[3..]])
            : path;
    }
}
