using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Heja.Compiler.Binding.Yaml;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding;

/// <summary><c>course.yaml</c>.</summary>
internal static partial class CourseFile
{
    /// <summary>Binds the file; null when so much is wrong that its lessons would only repeat it.</summary>
    public static Course? Bind(YamlForm form, string folder, DiagnosticBag diagnostics)
    {
        var before = diagnostics.Count;
        var id = form.Required("id", folder);
        if (id is not null && id.Text != folder)
            form.Invalid(id.Location, $"the id is not the name of its folder `{folder}`", $"write `id: {folder}`");
        var iri = BindIri(form);
        var version = BindVersion(form);
        var languages = BindLanguages(form);
        var fallback = BindFallback(form, languages);
        var title = BindText(form, "title", languages, longest: 200);
        var description = BindText(form, "description", languages, longest: 4000);
        var authors = form.List("authors").Select(author => author.Text).ToImmutableArray();
        var licence = form.Scalar("licence")?.Text;
        var hosts = BindHosts(form);
        var modules = BindModules(form, languages, diagnostics);
        var lessons = modules.SelectMany(module => module.Lessons).ToHashSet(StringComparer.Ordinal);
        var completion = BindCompletion(form, lessons, diagnostics);
        var passing = BindPassing(form, lessons, diagnostics);
        form.Finish();
        if (diagnostics.Count > before && (languages.IsEmpty || modules.IsEmpty))
            return null;
        return new Course
        {
            Id = folder,
            Iri = iri ?? string.Empty,
            Version = version ?? string.Empty,
            Languages = languages,
            Fallback = fallback,
            Title = title,
            Description = description,
            Authors = authors,
            Licence = licence,
            Completion = completion,
            Passing = passing,
            EmbedHosts = hosts,
            Modules = modules,
            Lessons = ImmutableDictionary<(string, string), Lesson>.Empty,
            Location = form.Location,
        };
    }

    private static string? BindIri(YamlForm form)
    {
        if (form.Required("iri", "https://example.se/xapi/min-kurs") is not { } iri)
            return null;
        // xAPI Data 2.2: activity ids are absolute IRIs, compared letter by letter; ours get "/lessons/…" appended.
        if (IriPattern().IsMatch(iri.Text))
            return iri.Text;
        form.Invalid(
            iri.Location,
            $"`{iri.Text}` cannot be the base of activity ids",
            "write an absolute address of small letters a–z, digits and `-._~`, without `?`, `#` or a slash at the end"
        );
        return null;
    }

    private static string? BindVersion(YamlForm form)
    {
        if (form.Required("version", "1.0.0") is not { } version)
            return null;
        if (VersionPattern().IsMatch(version.Text))
            return version.Text;
        form.Invalid(version.Location, $"`{version.Text}` is no version", "write three numbers: `1.0.0`");
        return null;
    }

    private static ImmutableArray<string> BindLanguages(YamlForm form)
    {
        form.Demand("languages", "[sv, en]");
        var languages = form.List("languages");
        foreach (var language in languages.Where(language => !IsLanguage(language.Text)))
            form.Invalid(language.Location, $"`{language.Text}` is no language", "write its tag: `sv`, `en`, `ar`");
        return [.. languages.Select(language => language.Text).Where(IsLanguage).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether it is a language's tag (BCP 47), as far as its form goes.</summary>
    public static bool IsLanguage(string tag) => LanguagePattern().IsMatch(tag);

    private static ImmutableArray<string> BindFallback(YamlForm form, ImmutableArray<string> languages)
    {
        var translations = languages.Skip(1).ToList();
        var names = form.List("fallback");
        foreach (var name in names.Where(name => !languages.IsEmpty && !translations.Contains(name.Text)))
            form.Invalid(
                name.Location,
                languages.Contains(name.Text)
                    ? $"`{name.Text}` is the source language: there is nothing it could fall back to"
                    : $"the course has no language `{name.Text}`",
                translations.Count == 0 ? "remove `fallback`" : NearMiss.Suggest(name.Text, translations)
            );
        return [.. names.Select(name => name.Text).Distinct(StringComparer.Ordinal)];
    }

    private static LocalizedText BindText(YamlForm form, string key, ImmutableArray<string> languages, int longest)
    {
        form.Demand(key, "{ sv: …, en: … }");
        var text = form.Localized(key) ?? new LocalizedText(ImmutableSortedDictionary<string, string>.Empty);
        var place = form.Node(key)?.Location ?? form.Location;
        if (!text.ByLanguage.IsEmpty && !text.ByLanguage.ContainsKey(string.Empty))
        {
            foreach (var language in languages.Where(language => !text.ByLanguage.ContainsKey(language)))
                form.Invalid(place, $"`{key}` is missing in `{language}`", $"add `{language}: …`");
        }

        if (text.ByLanguage.Values.Any(value => value.Length > longest || value.Length == 0))
            form.Invalid(place, $"`{key}` is empty or longer than {longest} characters", "write a shorter one");
        return text;
    }

    private static ImmutableArray<string> BindHosts(YamlForm form)
    {
        var hosts = form.List("embed-hosts");
        foreach (var host in hosts.Where(host => !HostPattern().IsMatch(host.Text)))
            form.Invalid(
                host.Location,
                $"`{host.Text}` is no host",
                Uri.TryCreate(host.Text, UriKind.Absolute, out var uri) && uri.IdnHost.Length > 0
                    ? $"write `{uri.IdnHost}`"
                    : "write what stands between `https://` and the next `/`: `play.example.se`"
            );
        return [.. hosts.Select(host => host.Text).Distinct(StringComparer.Ordinal)];
    }

    private static ImmutableArray<Module> BindModules(
        YamlForm form,
        ImmutableArray<string> languages,
        DiagnosticBag diagnostics
    )
    {
        form.Demand("modules", "and below it `- id: …`");
        var modules = ImmutableArray.CreateBuilder<Module>();
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var module in form.Forms("modules"))
        {
            var id = module.Required("id", "nytta");
            var title = BindText(module, "title", languages, longest: 200);
            var was = module.List("was").Select(name => name.Text).ToList();
            module.Demand("lessons", "[min-lektion]");
            var lessons = module.List("lessons");
            module.Finish();
            var kept = new List<Syntax.Yaml.YamlScalar>();
            foreach (var lesson in lessons)
            {
                Ids.Check(lesson.Text, lesson.Location, diagnostics);
                if (listed.Add(lesson.Text))
                    kept.Add(lesson);
                else
                    diagnostics.Add(
                        BindingCodes.DuplicateId,
                        lesson.Location,
                        $"the lesson `{lesson.Text}` is listed twice",
                        "keep it in one place"
                    );
            }

            if (id is not null)
                modules.Add(
                    new Module(
                        Ids.Make(id.Text, was, id.Location, diagnostics),
                        title,
                        [.. kept.Select(lesson => lesson.Text)],
                        [.. kept.Select(lesson => lesson.Location)]
                    )
                );
        }

        return modules.ToImmutable();
    }

    private static Completion BindCompletion(YamlForm course, HashSet<string> lessons, DiagnosticBag diagnostics)
    {
        var all = new Completion(null, 100);
        if (course.Form("completion") is not { } form)
            return all;
        var wanted = form.List("lessons");
        form.Finish();
        if (form.Node("lessons") is YamlList { Items.IsEmpty: true } none)
            form.Invalid(
                none.Location,
                "no lesson could ever complete the course",
                "name lessons, or write `lessons: all`"
            );
        if (wanted is [{ Text: "all" }] or [])
            return all;
        if (wanted is [{ Text: var text } single] && text.EndsWith('%'))
        {
            if (
                int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
                && percent is > 0 and <= 100
            )
                return new Completion(null, percent);
            form.Invalid(single.Location, $"`{text}` is no share of the lessons", "write `lessons: 80%`");
            return all;
        }

        CheckLessons(wanted, lessons, diagnostics);
        return new Completion([.. wanted.Select(lesson => lesson.Text)], 100);
    }

    private static Passing? BindPassing(YamlForm course, HashSet<string> lessons, DiagnosticBag diagnostics)
    {
        if (course.Form("passing") is not { } form)
            return null;
        form.Demand("score", "80");
        var score = form.Number("score", 1, 100);
        var questions = form.List("questions");
        form.Finish();
        CheckLessons(questions, lessons, diagnostics);
        return new Passing(
            score ?? 100,
            questions.IsEmpty ? null : [.. questions.Select(lesson => lesson.Text)],
            form.Location
        );
    }

    private static void CheckLessons(
        ImmutableArray<YamlScalar> named,
        HashSet<string> lessons,
        DiagnosticBag diagnostics
    )
    {
        foreach (var lesson in named.Where(lesson => !lessons.Contains(lesson.Text)))
            diagnostics.Add(
                BindingCodes.UnknownName,
                lesson.Location,
                $"there is no lesson `{lesson.Text}`",
                NearMiss.Suggest(lesson.Text, lessons)
            );
    }

    [GeneratedRegex(@"\A\d{1,5}\.\d{1,5}\.\d{1,5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionPattern();

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguagePattern();

    [GeneratedRegex(@"\A[a-z0-9-]+(\.[a-z0-9-]+)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex HostPattern();

    [GeneratedRegex(@"\Ahttps?://[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?(/[a-z0-9._~-]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex IriPattern();
}
