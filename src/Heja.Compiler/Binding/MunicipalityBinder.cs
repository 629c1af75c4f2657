using System.Collections.Immutable;
using Heja.Compiler.Binding.Overlays;
using Heja.Compiler.Binding.Yaml;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding;

/// <summary>One municipality: its file, its brand and what it changes in the courses.</summary>
/// <param name="Syntax">Every parsed file.</param>
/// <param name="Lessons">Binds lessons and slots.</param>
/// <param name="Courses">The courses there are, by id; null for one that could not be read.</param>
/// <param name="Formats">The formats there are.</param>
/// <param name="DefaultFormats">Those a municipality gets that names none.</param>
/// <param name="AreCoursesKnown">Every course that is listed exists; otherwise a file may belong to one that is misspelt.</param>
internal sealed record MunicipalityBinder(
    CourseSyntax Syntax,
    LessonBinder Lessons,
    ImmutableSortedDictionary<string, Course?> Courses,
    ImmutableArray<string> Formats,
    ImmutableArray<string> DefaultFormats,
    bool AreCoursesKnown
)
{
    /// <summary>Binds a municipality; null when its file could not be read, not sound when anything of it is wrong.</summary>
    public (Municipality? Municipality, bool IsSound) Bind(string id, DiagnosticBag diagnostics)
    {
        if (!Syntax.Yaml.TryGetValue($"municipalities/{id}.yaml", out var yaml) || yaml.Root is null)
            return (null, false);
        var before = diagnostics.Count;
        var municipality = Bind(id, new YamlForm(yaml.Root, diagnostics), diagnostics);
        return (municipality, diagnostics.Count == before && IsReadable(id));
    }

    /// <summary>Binds the file of a municipality, and the files that belong to it.</summary>
    public Municipality Bind(string id, YamlForm form, DiagnosticBag diagnostics)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        if (form.Required("id", id) is { } written && written.Text != id)
            form.Invalid(written.Location, $"the id is not the name of its file `{id}.yaml`", $"write `id: {id}`");
        CheckCode(form);
        form.Demand("name", "{ sv: … }");
        var name = form.Localized("name") ?? new LocalizedText(ImmutableSortedDictionary<string, string>.Empty);
        if (name.ByLanguage.Values.Any(text => text.Length == 0))
            form.Invalid(form.Node("name")?.Location ?? form.Location, "the name is empty", $"write `name: {id}`");
        var languages = BindLanguages(form);
        var formats = BindNames(form, "formats", Formats, DefaultFormats);
        var lms = BindLms(form);
        var brand = BrandBinder.Bind(form, id, Lessons.Files, used, diagnostics);
        var contact = form.Form("contact") is { } contactForm ? BindContact(contactForm) : null;
        var (statement, report) = BindAccessibility(form);
        var files = new OverlayFiles(Syntax, Lessons, used, diagnostics);
        var overlays = new OverlayBinder(files, Courses, id, languages, AreCoursesKnown).Bind(form);
        var greeting = form.Localized("greeting");
        form.Finish();
        var municipality = new Municipality
        {
            Id = id,
            Name = name,
            Languages = languages,
            Formats = formats,
            NamesFormats = form.Node("formats") is not null,
            Lms = lms,
            LmsLocation = form.Node("lms")?.Location ?? form.Location,
            Brand = brand,
            Contact = contact,
            Greeting = greeting,
            AccessibilityStatement = statement,
            AccessibilityReport = report,
            Overlays = overlays,
            Templates = BindTemplates(id, used, diagnostics),
            Location = form.Location,
        };
        if (AreCoursesKnown)
            ReportUnused(id, used, diagnostics);
        return municipality;
    }

    // What is wrong with the form of its files was reported when they were parsed.
    private bool IsReadable(string id) =>
        Lessons
            .Files.Under($"municipalities/{id}")
            .All(path =>
                Syntax.Lessons.TryGetValue(path, out var lesson) ? lesson.IsSound
                : Syntax.Yaml.TryGetValue(path, out var yaml) ? yaml.Root is not null
                : !SyntaxReader.IsParsed(path)
            );

    private static void CheckCode(YamlForm form)
    {
        if (form.Scalar("code") is { } code && !MunicipalityCodes.All.ContainsKey(code.Text))
            form.Invalid(
                code.Location,
                $"no municipality has the code `{code.Text}`",
                "write SCB's four digits in quotes: `code: \"1283\"`"
            );
    }

    private ImmutableArray<string> BindLanguages(YamlForm form)
    {
        var known = Courses
            .Values.OfType<Course>()
            .SelectMany(course => course.Languages)
            .Distinct(StringComparer.Ordinal);
        return BindNames(form, "languages", [.. known], null);
    }

    /// <summary>Names out of a closed list; the fallback, or all of the list, when the key is absent.</summary>
    public static ImmutableArray<string> BindNames(
        YamlForm form,
        string key,
        ImmutableArray<string> known,
        ImmutableArray<string>? fallback
    )
    {
        // No course could be read: everything about languages would only repeat that.
        var names = form.Names(key, known);
        return names.IsEmpty ? fallback ?? known : names;
    }

    private static LmsProfile BindLms(YamlForm form) =>
        form.Name("lms", "LMS profile", [.. LmsProfile.All.Select(profile => profile.Name)]) is { } name
            ? LmsProfile.All.First(profile => profile.Name == name)
            : LmsProfile.Unknown;

    private static Contact BindContact(YamlForm form)
    {
        var email = form.Scalar("email");
        if (
            email is not null
            && (!email.Text.Contains('@', StringComparison.Ordinal) || email.Text.Any(char.IsWhiteSpace))
        )
            form.Invalid(email.Location, $"`{email.Text}` is no e-mail address", "write `name@example.se`");
        var contact = new Contact(form.Localized("name"), email?.Text, BindAddress(form, "url"));
        form.Finish();
        return contact;
    }

    private static (string? Statement, string? Report) BindAccessibility(YamlForm form)
    {
        if (form.Form("accessibility") is not { } accessibility)
            return (null, null);
        var addresses = (BindAddress(accessibility, "statement"), BindAddress(accessibility, "report"));
        accessibility.Finish();
        return addresses;
    }

    private static string? BindAddress(YamlForm form, string key)
    {
        var address = form.Scalar(key);
        if (
            address is null
            || (Uri.TryCreate(address.Text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps)
        )
            return address?.Text;
        form.Invalid(address.Location, $"`{address.Text}` is no address with https", $"write `{key}: https://…`");
        return null;
    }

    private ImmutableSortedDictionary<string, SourceText> BindTemplates(
        string id,
        HashSet<string> used,
        DiagnosticBag diagnostics
    )
    {
        var folder = $"municipalities/{id}/templates";
        var templates = ImmutableSortedDictionary.CreateBuilder<string, SourceText>(StringComparer.Ordinal);
        foreach (var path in Lessons.Files.Under(folder))
        {
            used.Add(path);
            if (Lessons.Files.Find(path)?.ReadText(diagnostics) is { } text)
                templates[path[(folder.Length + 1)..]] = text;
        }

        return templates.ToImmutable();
    }

    private bool IsUnreadable(string path) =>
        SyntaxReader.IsParsed(path) && !Syntax.Lessons.ContainsKey(path) && !Syntax.Yaml.ContainsKey(path);

    private void ReportUnused(string id, HashSet<string> used, DiagnosticBag diagnostics)
    {
        foreach (
            var path in Lessons
                .Files.Under($"municipalities/{id}")
                .Where(path => !used.Contains(path) && !IsUnreadable(path))
        )
            diagnostics.Add(
                BindingCodes.OverlaysNothing,
                SourceLocation.OfFile(path),
                $"the file `{path}` changes nothing",
                "a slot, a lesson or a picture of the course must have its name, or the municipality's own texts must use it; else remove it"
            );
    }
}
