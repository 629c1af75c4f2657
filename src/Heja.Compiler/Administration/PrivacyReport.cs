using System.Collections.Immutable;
using System.Text;
using Heja.Compiler.Binding;
using Heja.Compiler.Model;

namespace Heja.Compiler.Administration;

/// <summary>
/// The personal data that a municipality's packages of a course store or send: what, where, why, who can see it and for how long, by format
/// and as the course's own content makes it; in Markdown. What only the municipality can decide is marked for it to fill in.
/// </summary>
public static class PrivacyReport
{
    /// <summary>The languages it is written in.</summary>
    public static ImmutableArray<string> Languages { get; } = DocumentTexts.Languages("privacy");

    /// <summary>Writes the report.</summary>
    /// <param name="edition">The course.</param>
    /// <param name="formats">The formats that the municipality gets and that record what learners do, by name.</param>
    /// <param name="language">One of <see cref="Languages"/>.</param>
    /// <param name="tool">Name and version of the tool.</param>
    public static string Write(Edition edition, IEnumerable<string> formats, string language, string tool)
    {
        var texts = DocumentTexts.Of("privacy", language);
        var values = new (string, string)[]
        {
            ("municipality", edition.Municipality.Name.In(language)),
            ("course", edition.Course.Title.In(edition.Language)),
            ("version", edition.Course.Version),
            ("tool", tool),
        };
        var report = new StringBuilder();
        report.Append("# ").Append(Text("title")).Append('\n');
        Paragraphs("intro");
        foreach (var format in formats)
            AppendFormat(report, edition, format, language);
        foreach (var part in new[] { "not", "decide" })
        {
            report.Append("\n## ").Append(Text($"{part}_title")).Append("\n\n");
            foreach (var item in texts.List(part))
                report.Append("- ").Append(DocumentTexts.Fill(item, values)).Append('\n');
        }

        return report.ToString();

        string Text(string key) => DocumentTexts.Fill(texts.Text(key), values);

        void Paragraphs(string key)
        {
            foreach (var paragraph in texts.List(key))
                report.Append('\n').Append(DocumentTexts.Fill(paragraph, values)).Append('\n');
        }
    }

    private static void AppendFormat(StringBuilder report, Edition edition, string format, string language)
    {
        var (texts, sheet) = (DocumentTexts.Of("privacy", language), DocumentTexts.Of("sheet", language));
        report.Append("\n## ").Append(sheet.Text($"format-{format}")).Append("\n\n");
        string[] columns = ["what", "where", "why", "who", "lessons"];
        report.Append("| ").AppendJoin(" | ", columns.Select(column => texts.Text(column))).Append(" |\n");
        report.Append("| ").AppendJoin(" | ", columns.Select(_ => "---")).Append(" |\n");
        foreach (var stored in StoredData.Of(edition, format))
            report
                .Append("| ")
                .AppendJoin(
                    " | ",
                    sheet.Text($"stored-{stored.What}"),
                    sheet.Text($"where-{stored.Place}"),
                    texts.Text($"why-{stored.What}"),
                    texts.Text($"who-{stored.Place}"),
                    Lessons(stored, edition, texts)
                )
                .Append(" |\n");
        var hosts = UsedContent.Hosts(edition);
        if (!hosts.IsEmpty)
            report.Append('\n').Append(texts.Text("hosts", ("hosts", string.Join(", ", hosts)))).Append('\n');
    }

    private static string Lessons(StoredData stored, Edition edition, DocumentTexts texts) =>
        stored.Lessons.IsEmpty || stored.Lessons.Length == edition.Lessons.Count()
            ? texts.Text("whole")
            : string.Join(
                "; ",
                stored.Lessons.Select(lesson => lesson.Title.Replace("|", "\\|", StringComparison.Ordinal))
            );
}
