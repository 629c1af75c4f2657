using System.Collections.Immutable;
using System.Globalization;
using Heja.Compiler.Binding;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Releases;
using Heja.Compiler.Rendering;

namespace Heja.Compiler.Administration;

/// <summary>
/// The page beside a package for the person who uploads it: what it is, how it is uploaded, what it does to learners. One HTML file that
/// needs nothing else; the same package gives the same bytes.
/// </summary>
/// <param name="Path">Its place below the output folder, with <c>/</c>.</param>
/// <param name="Page">The document.</param>
public sealed record AdministratorSheet(string Path, string Page)
{
    private const string Document = "sheet";

    /// <summary>The languages it is written in, whatever the course's.</summary>
    public static ImmutableArray<string> Languages { get; } = DocumentTexts.Languages(Document);

    /// <summary>Writes the sheet of a package.</summary>
    public static AdministratorSheet Make(SheetSubject subject, string language)
    {
        var edition = subject.Edition;
        // A theme with mistakes has no packages, so its mistakes were said before.
        var theme = Theme.Default.With(edition.Municipality.Templates, new DiagnosticBag());
        var page = theme.Render("sheet.html", new SheetValues(subject, language).All());
        return new(edition.Name.SheetPathOf(subject.Format, language), page.Text);
    }

    private sealed class SheetValues(SheetSubject subject, string language)
    {
        private readonly DocumentTexts _texts = DocumentTexts.Of(Document, language);

        private Edition Edition => subject.Edition;

        private LmsProfile Lms => Edition.Municipality.Lms;

        private bool CanPass => Edition.Course.Passing is not null;

        public TemplateValues All() =>
            new()
            {
                ["language"] = language,
                ["direction"] = TextDirection.Of(language),
                ["colours"] = new Html(PaletteCss.Of(Edition.Municipality.Brand.Palette)),
                ["title"] = Edition.Course.Title.In(Edition.Language),
                ["title_lang"] = LanguageMark.Of(Edition.Language, language),
                ["municipality"] = Edition.Municipality.Name.In(language),
                ["municipality_lang"] = LanguageMark.Of(Edition.Municipality.Name.LanguageIn(language), language),
                ["file"] = subject.FileName,
                ["version"] = Edition.Course.Version,
                ["update"] = Update(),
                ["facts"] = TemplateValues.List(Facts(), fact => Pair(fact.Name, fact.Value)),
                ["checksum"] = subject.Sha256,
                ["steps"] = Sentences("upload"),
                ["settings"] = TemplateValues.List(
                    _texts.Maps(Specific("settings")),
                    setting => new TemplateValues
                    {
                        ["name"] = setting["name"],
                        ["value"] = Fill(setting["value"]),
                        ["why"] = Fill(setting["why"]),
                    }
                ),
                ["needs"] = Lms.Needs.TryGetValue(subject.Format, out var need)
                    ? Fill(_texts.Text("needs", ("need", need.Replace("`", string.Empty, StringComparison.Ordinal))))
                    : null,
                ["completes"] = TemplateValues.List(Completes(), text => text),
                ["statuses"] = TemplateValues.List(Statuses(), status => Pair(status.Name, status.Value)),
                ["stored"] = TemplateValues.List(
                    StoredData.Of(Edition, subject.Format),
                    stored => Pair(_texts.Text($"where-{stored.Place}"), _texts.Text($"stored-{stored.What}"))
                ),
                ["hosts"] = TemplateValues.List(UsedContent.Hosts(Edition), host => host),
                ["test"] = Sentences("test"),
                ["contact"] = Contact(),
                ["texts"] = Words(),
                ["tool"] = subject.Tool,
            };

        private TemplateValues? Update()
        {
            if (subject.Update is not { } update)
                return null;
            var report = new DiffReport(language);
            return new TemplateValues
            {
                ["title"] = Fill(_texts.Text("update_title", ("before", update.Before))),
                ["groups"] = TemplateValues.List(
                    report.Groups(update.Changes),
                    group => new TemplateValues
                    {
                        ["heading"] = group.Heading,
                        ["sentences"] = TemplateValues.List(group.Sentences, sentence => sentence),
                    }
                ),
                ["middle"] = update.Changes.Any(change => change.Effect != Effect.Kept)
                    ? _texts.Text("update_middle")
                    : report.Nothing,
                ["finished"] = report.Finished,
                ["own"] = update.HasOwnLessons ? _texts.Text("update_own") : null,
                ["replace"] = Sentences("replace"),
                ["when"] = Sentences("when"),
                ["back"] = TemplateValues.List(
                    _texts.List("back"),
                    text => Fill(DocumentTexts.Fill(text, ("before", update.Before)))
                ),
            };
        }

        private IEnumerable<(string Name, string Value)> Facts()
        {
            yield return (_texts.Text("fact_file"), subject.FileName);
            yield return (_texts.Text("fact_version"), Edition.Course.Version);
            yield return (_texts.Text("fact_format"), _texts.Text($"format-{subject.Format}"));
            yield return (
                _texts.Text("fact_language"),
                _texts.Find($"language-{Edition.Language}") ?? Edition.Language
            );
            yield return (_texts.Text("fact_lessons"), Invariant($"{Edition.Lessons.Count()}"));
            yield return (_texts.Text("fact_size"), Size());
        }

        private string Size()
        {
            var megabytes = Math.Max(0.1, subject.Size / 1_000_000.0).ToString("0.0", CultureInfo.InvariantCulture);
            var bytes = subject.Size.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u00a0');
            return _texts.Text(
                "size",
                ("megabytes", megabytes.Replace(".", _texts.Text("decimal_mark"), StringComparison.Ordinal)),
                ("bytes", bytes)
            );
        }

        private IEnumerable<string> Completes()
        {
            var (counted, needed) = Edition.Completion;
            var all = Edition.Lessons.Count();
            var key =
                needed < counted.Length ? "completes_some"
                : counted.Length < all ? "completes_named"
                : "completes_all";
            yield return _texts.Text(
                key,
                ("needed", Invariant($"{needed}")),
                ("count", Invariant($"{counted.Length}"))
            );
            if (counted.Length < all)
                yield return _texts.Text("completes_these", ("lessons", TitlesOf(counted)));
            yield return _texts.Text("completes_done");
            if (Edition.Course.Passing is not { } passing)
            {
                yield return _texts.Text("passes_never");
                yield break;
            }

            var score = Invariant($"{passing.Score}");
            yield return passing.Lessons is { } lessons
                ? _texts.Text("passes_lessons", ("score", score), ("lessons", TitlesOf(lessons)))
                : _texts.Text("passes", ("score", score));
            yield return _texts.Text("fails");
        }

        private string TitlesOf(ImmutableArray<string> lessons) =>
            string.Join(
                ", ",
                Edition
                    .Lessons.Where(lesson => lessons.Contains(lesson.Name.Id))
                    .Select(lesson => _texts.Text("quoted", ("title", lesson.Title)))
            );

        private IEnumerable<(string Name, string Value)> Statuses()
        {
            string[] statuses = CanPass
                ? ["incomplete", "completed_passing", "passed", "failed"]
                : ["incomplete", "completed"];
            return statuses
                // With a mark to pass, SCORM 1.2 has one status only, and it says passed.
                .Where(status => status != "completed_passing" || subject.Format != "scorm12")
                .Select(status => (_texts.Text($"status_{status}"), _texts.Text($"meaning_{status}")));
        }

        private TemplateValues? Contact() =>
            Edition.Municipality.Contact is not { } contact
                ? null
                : new TemplateValues
                {
                    ["name"] = contact.Name?.In(language),
                    ["name_lang"] = contact.Name is { } name
                        ? LanguageMark.Of(name.LanguageIn(language), language)
                        : null,
                    ["email"] = contact.Email,
                    ["url"] = contact.Url,
                };

        private TemplateValues Words()
        {
            var words = new TemplateValues();
            foreach (var key in _texts.Keys.Where(key => !key.Contains('[', StringComparison.Ordinal)))
                words[key] = Fill(_texts.Text(key));
            return words;
        }

        // Those of this LMS and format; of the LMS it was forked from; of the format; of every package.
        private string[] Specific(string key) =>
            [
                $"{key}-{Lms.Name}-{subject.Format}",
                $"{key}-{Lms.Origin}-{subject.Format}",
                $"{key}-{subject.Format}",
                key,
            ];

        private object Sentences(string key) => TemplateValues.List(_texts.List(Specific(key)), text => Fill(text));

        private string Fill(string text) =>
            DocumentTexts.Fill(
                text,
                ("file", subject.FileName),
                ("version", Edition.Course.Version),
                ("lms", _texts.Text($"lms-{Lms.Name}")),
                ("status", _texts.Text(CanPass ? "status_passed" : "status_completed")),
                ("verb", CanPass ? "passed" : "completed"),
                ("iri", Edition.Course.Iri)
            );

        private static TemplateValues Pair(string name, string value) => new() { ["name"] = name, ["value"] = value };

        private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
    }
}
