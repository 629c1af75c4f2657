using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Heja.Compiler.Binding;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Linting;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Administration;

/// <summary>
/// The draft of a Swedish <em>tillgänglighetsredogörelse</em> (lagen 2018:1937; the parts that the Commission's decision (EU) 2018/1523
/// demands), in Markdown. What a program cannot know is marked for a person to fill in; it never says that a course complies.
/// </summary>
public static class AccessibilityReport
{
    /// <summary>The languages it is written in.</summary>
    public static ImmutableArray<string> Languages { get; } = DocumentTexts.Languages("accessibility");

    /// <summary>What a person has to fill in or decide begins with this.</summary>
    public const string Open = "[FYLL I:";

    private static readonly DiagnosticCode[] Barriers =
    [
        LintCodes.VagueAlternative,
        LintCodes.SkippedHeading,
        LintCodes.VagueLink,
        LintCodes.UntranslatedLesson,
    ];

    /// <summary>Writes the draft for a municipality's course.</summary>
    /// <param name="edition">The course, in the language that the draft describes.</param>
    /// <param name="found">What was found in the sources: known shortcomings are taken from it.</param>
    /// <param name="tool">Name and version of the tool.</param>
    public static string Write(Edition edition, IEnumerable<Diagnostic> found, string tool)
    {
        var texts = DocumentTexts.Of("accessibility", "sv");
        var municipality = edition.Municipality;
        var values = new (string, string)[]
        {
            ("municipality", municipality.Name.In("sv")),
            ("course", edition.Course.Title.In(edition.Language)),
            ("version", edition.Course.Version),
            ("tool", tool),
        };
        var report = new Report(texts, values);
        report.Heading(1, "title");
        report.Paragraphs("draft");
        report.Paragraphs("intro");
        report.Heading(2, "status_title");
        report.Paragraphs("status");
        report.Heading(2, "lacking_title");
        report.Heading(3, "lacking_rules_title");
        report.Paragraphs("lacking_rules");
        report.List("lacking_found", Shortcomings(edition, found).Order(StringComparer.Ordinal).ToList());
        report.Paragraphs("lacking_person");
        report.Bullets("lacking_ask", Questions(edition, texts));
        report.Heading(3, "burden_title");
        report.Paragraphs("burden");
        report.Heading(3, "outside_title");
        report.Paragraphs("outside");
        report.List("outside_found", Outside(edition).ToList());
        report.Heading(2, "tested_title");
        report.Paragraphs("tested");
        report.Bullets("tested_how", texts.List("tested_how"));
        report.Paragraphs("tested_dates");
        report.Heading(2, "contact_title");
        report.Paragraphs("contact");
        report.Bullets("contact_ways", Contacts(municipality, texts));
        report.Paragraphs("contact_answer");
        report.Heading(2, "supervision_title");
        report.Paragraphs("supervision");
        report.Heading(2, "technical_title");
        report.Paragraphs("technical");
        return report.ToString();
    }

    /// <summary>What the compiler itself has found and a learner will meet.</summary>
    private static IEnumerable<string> Shortcomings(Edition edition, IEnumerable<Diagnostic> found)
    {
        var texts = DocumentTexts.Of("accessibility", "sv");
        var titles = edition.Lessons.ToDictionary(lesson => lesson.Location.Path, lesson => lesson.Title);
        return found
            .Where(one => Barriers.Contains(one.Code) && titles.ContainsKey(one.Location.Path))
            .GroupBy(one => (one.Code.Name, one.Location.Path))
            .Select(group =>
                texts.Text(
                    $"found-{group.Key.Name}",
                    ("title", titles[group.Key.Path]),
                    ("count", group.Count().ToString(CultureInfo.InvariantCulture))
                )
            );
    }

    /// <summary>What a person has to look at in this course, because no program can.</summary>
    private static IEnumerable<string> Questions(Edition edition, DocumentTexts texts)
    {
        var blocks = edition.Lessons.SelectMany(lesson => UsedContent.Blocks(edition, lesson)).ToList();
        var asked = new List<string> { "ask_reader", "ask_zoom", "ask_language" };
        if (blocks.OfType<Figure>().Any())
            asked.Add("ask_pictures");
        if (blocks.OfType<Recording>().Any(one => one.Name == "video"))
            asked.Add("ask_video");
        if (blocks.OfType<Recording>().Any(one => one.Name == "audio"))
            asked.Add("ask_audio");
        if (blocks.OfType<Download>().Any())
            asked.Add("ask_downloads");
        return asked.Select(key => texts.Text(key));
    }

    private static IEnumerable<string> Outside(Edition edition)
    {
        var texts = DocumentTexts.Of("accessibility", "sv");
        return UsedContent.Hosts(edition).Select(host => texts.Text("outside_host", ("host", host)));
    }

    private static IEnumerable<string> Contacts(Municipality municipality, DocumentTexts texts)
    {
        if (municipality.AccessibilityReport is { } report)
            yield return texts.Text("contact_report", ("address", report));
        if (municipality.Contact?.Email is { } email)
            yield return texts.Text("contact_email", ("address", email));
        if (municipality.Contact?.Url is { } url)
            yield return texts.Text("contact_url", ("address", url));
        yield return texts.Text("contact_other");
    }

    private sealed class Report(DocumentTexts texts, (string, string)[] values)
    {
        private readonly StringBuilder _text = new();

        public void Heading(int level, string key) =>
            Add($"{new string('#', level)} {DocumentTexts.Fill(texts.Text(key), values)}");

        public void Paragraphs(string key)
        {
            foreach (var paragraph in texts.List(key))
                Add(DocumentTexts.Fill(paragraph, values));
        }

        public void Bullets(string key, IEnumerable<string> items) =>
            Add(string.Join('\n', items.Select(item => $"- {DocumentTexts.Fill(item, values)}")));

        public void List(string key, List<string> items)
        {
            Add(DocumentTexts.Fill(texts.Text(items.Count == 0 ? $"{key}_none" : key), values));
            if (items.Count > 0)
                Bullets(key, items);
        }

        public override string ToString() => _text.ToString();

        private void Add(string paragraph) =>
            _text.Append(_text.Length == 0 ? string.Empty : "\n").Append(paragraph).Append('\n');
    }
}
