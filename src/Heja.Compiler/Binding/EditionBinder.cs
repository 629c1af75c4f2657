using System.Collections.Immutable;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Sources;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding;

/// <summary>A course in one language as one municipality has it, and what is wrong with that combination only.</summary>
internal static class EditionBinder
{
    /// <summary>Binds an edition; null when something was reported, always for this municipality alone.</summary>
    public static Edition? Bind(
        Course course,
        Municipality municipality,
        string language,
        Remembered<CheckedContent> contents,
        DiagnosticBag diagnostics
    )
    {
        var bag = new DiagnosticBag();
        var overlay = municipality.Overlays.GetValueOrDefault(course.Id) ?? new Overlay();
        var modules = BindModules(course, municipality, overlay, language, bag);
        var edition = new Edition
        {
            Name = new EditionName(municipality.Id, course.Id, language, course.Version, municipality.Formats),
            Course = course,
            Municipality = municipality,
            Modules = modules,
            Values = Values(course, municipality),
            Completion = Complete(course, modules),
        };
        if (modules.IsEmpty)
            bag.Add(
                BindingCodes.EmptyCourse,
                municipality.Location,
                $"nothing is left of the course `{course.Id}`",
                "leave out less"
            );
        CheckScore(edition, bag);
        CheckContents(edition, contents, bag);
        CheckIds(edition, bag);
        foreach (var diagnostic in bag.ToSorted())
            diagnostics.Add(diagnostic with { Municipalities = diagnostic.Municipalities.Add(municipality.Id) });
        return bag.HasErrors ? null : edition;
    }

    private static ImmutableArray<EditionModule> BindModules(
        Course course,
        Municipality municipality,
        Overlay overlay,
        string language,
        DiagnosticBag bag
    )
    {
        var modules = ImmutableArray.CreateBuilder<EditionModule>();
        foreach (var module in course.Modules.Where(module => !overlay.LeftOut.Contains(module.Name.Id)))
        {
            var lessons = ImmutableArray.CreateBuilder<Lesson>();
            foreach (var id in module.Lessons.SelectMany(id => WithAdded(overlay, id)))
            {
                if (overlay.LeftOut.Contains(id))
                    continue;
                if (Find(course, overlay, id, language) is { } lesson)
                    lessons.Add(lesson);
                else
                    bag.Add(
                        BindingCodes.MissingTranslation,
                        municipality.Location,
                        $"the local lesson `{id}` is missing in `{language}`",
                        $"write `municipalities/{municipality.Id}/{course.Id}/lessons/{id}.{language}.md`"
                    );
            }

            if (lessons.Count > 0)
                modules.Add(new EditionModule(module, lessons.ToImmutable()));
        }

        return modules.ToImmutable();
    }

    private static IEnumerable<string> WithAdded(Overlay overlay, string id) =>
        overlay
            .Added.Where(added => added.After == id)
            .SelectMany(added => WithAdded(overlay, added.Lesson))
            .Prepend(id);

    private static Lesson? Find(Course course, Overlay overlay, string id, string language) =>
        course
            .LanguagesFor(language)
            .Select(one => overlay.Lessons.GetValueOrDefault((id, one)) ?? course.Lessons.GetValueOrDefault((id, one)))
            .FirstOrDefault(lesson => lesson is not null);

    private static (ImmutableArray<string> Lessons, int Needed) Complete(
        Course course,
        ImmutableArray<EditionModule> modules
    )
    {
        var all = modules.SelectMany(module => module.Lessons).Select(lesson => lesson.Name.Id).ToImmutableArray();
        var counted = course.Completion.Lessons ?? all;
        // Rounded up: 80 % of 4 lessons are 4.
        return (counted, ((counted.Length * course.Completion.Percent) + 99) / 100);
    }

    private static ImmutableSortedDictionary<string, LocalizedText> Values(Course course, Municipality municipality)
    {
        var values = new Dictionary<string, LocalizedText?>
        {
            ["course.title"] = course.Title,
            ["course.version"] = Everywhere(course.Version),
            ["municipality.id"] = Everywhere(municipality.Id),
            ["municipality.name"] = municipality.Name,
            ["municipality.contact.name"] = municipality.Contact?.Name,
            ["municipality.contact.email"] = Everywhere(municipality.Contact?.Email),
            ["municipality.contact.url"] = Everywhere(municipality.Contact?.Url),
            ["municipality.accessibility.statement"] = Everywhere(municipality.AccessibilityStatement),
            ["municipality.accessibility.report"] = Everywhere(municipality.AccessibilityReport),
        };
        var known = ImmutableSortedDictionary.CreateBuilder<string, LocalizedText>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            if (value is not null)
                known.Add(name, value);
        }

        return known.ToImmutable();
    }

    private static LocalizedText? Everywhere(string? text) => text is null ? null : LocalizedText.Everywhere(text);

    private static void CheckScore(Edition edition, DiagnosticBag bag)
    {
        if (edition.Course.Passing is not { } passing)
            return;
        var counted = edition.Lessons.Where(lesson =>
            passing.Lessons is null || passing.Lessons.Value.Contains(lesson.Name.Id)
        );
        if (!counted.SelectMany(edition.AllBlocks).OfType<Question>().Any())
            bag.Add(
                BindingCodes.NoScore,
                passing.Location,
                "nobody could ever pass: no question gives a score",
                "add a question to the lessons that count, or remove `passing`"
            );
    }

    private static void CheckContents(Edition edition, Remembered<CheckedContent> contents, DiagnosticBag bag)
    {
        var lessons = edition.Lessons.DistinctBy(lesson => lesson.Name.Id).ToDictionary(lesson => lesson.Name.Id);
        foreach (var lesson in edition.Lessons)
        {
            var content = CheckedContent.Of(edition, lesson, contents);
            foreach (var inline in content.Inlines)
            {
                if (inline is Value value)
                    CheckValue(edition, value.Name, value.Location, bag);
                else if (inline is WebLink web)
                    CheckTarget(edition, web.Target, bag);
                else if (inline is LessonLink link)
                    CheckLink(edition, lesson, link, lessons, bag);
                else if (inline is TermLink term)
                    CheckTerm(edition.Course, term, bag);
            }

            foreach (var reference in content.About)
                CheckReference(edition, reference, lessons, bag);
            foreach (var embed in content.Embeds)
                CheckEmbed(edition.Course, embed, bag);
        }
    }

    private static void CheckTerm(Course course, TermLink link, DiagnosticBag bag)
    {
        if (course.Glossary.Any(term => term.Id == link.Term))
            return;
        var terms = course.Glossary.Select(term => term.Id).ToList();
        bag.Add(
            BindingCodes.UnknownTerm,
            link.Location,
            link.Term.Length == 0 ? "the link names no term" : $"the glossary has no term `{link.Term}`",
            terms.Count == 0 ? $"define it in `{GlossaryFile.PathOf(course.Id)}`" : NearMiss.Suggest(link.Term, terms)
        );
    }

    private static void CheckEmbed(Course course, Embed embed, DiagnosticBag bag)
    {
        var (hosts, host) = (course.EmbedHosts, embed.Address.IdnHost);
        if (!hosts.Contains(host))
            bag.Add(
                BindingCodes.UnlistedHost,
                embed.AddressPlace,
                $"`{host}` is not among the hosts that the course embeds",
                NearMiss.Find(host, hosts) is { } near
                    ? $"did you mean `{near}`?"
                    : $"write `embed-hosts: [{string.Join(", ", hosts.Add(host))}]` in `{course.Id}/course.yaml`"
            );
    }

    private static void CheckValue(Edition edition, string name, SourceLocation place, DiagnosticBag bag)
    {
        if (edition.Values.ContainsKey(name))
            return;
        bag.Add(
            new Diagnostic(
                BindingCodes.MissingValue,
                place,
                $"the value `{name}` is missing",
                "write it in the municipality's file, or put the sentence in a slot"
            )
            {
                // The same mistake in every municipality that lacks it.
                Subject = name,
            }
        );
    }

    private static void CheckTarget(Edition edition, UrlTemplate target, DiagnosticBag bag)
    {
        var before = bag.Count;
        foreach (var part in target.Parts.Where(part => part.IsValue))
            CheckValue(edition, part.Text, target.Location, bag);
        if (bag.Count > before)
            return;
        // Inside an address a value is data and is encoded; at its beginning it decides where the link leads.
        if (
            target.Parts[0] is not { IsValue: true, Text: var name }
            || IsAddress(edition.Values[name].In(edition.Language))
        )
            return;
        bag.Add(
            BindingCodes.UnsafeValue,
            target.Location,
            $"the value `{name}` is no address: `{edition.Values[name].In(edition.Language)}`",
            "begin the target with `https://`, `mailto:` or `tel:`, or use a value that is an address"
        );
    }

    private static bool IsAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "mailto" or "tel";

    private static void CheckLink(
        Edition edition,
        Lesson lesson,
        LessonLink link,
        Dictionary<string, Lesson> lessons,
        DiagnosticBag bag
    )
    {
        var target = link.Lesson.Length == 0 ? lesson : lessons.GetValueOrDefault(link.Lesson);
        if (target is null)
            bag.Add(
                new Diagnostic(
                    BindingCodes.BrokenLink,
                    link.Location,
                    $"the link leads to the lesson `{link.Lesson}`, which is not there",
                    LessonNames(edition).Contains(link.Lesson)
                        ? $"`{edition.Municipality.Id}` leaves the lesson out: put the sentence in a slot or an `if`"
                        : NearMiss.Suggest(link.Lesson, LessonNames(edition))
                )
                {
                    // The same mistake in every municipality, whatever else each of them has.
                    Subject = $"{link.Location.Path}\n{link.Location.Span.Start}\n{link.Lesson}",
                }
            );
        else if (link.Anchor is { } anchor && !target.Anchors.Contains(anchor))
            bag.Add(
                BindingCodes.BrokenLink,
                link.Location,
                $"the lesson `{target.Name.Id}` has no place `#{anchor}`",
                target.Anchors.Count == 0 ? "remove the part after `#`" : NearMiss.Suggest(anchor, target.Anchors)
            );
    }

    // What the municipality leaves out is not offered to its learners, and no mistake.
    private static void CheckReference(
        Edition edition,
        LessonReference reference,
        Dictionary<string, Lesson> lessons,
        DiagnosticBag bag
    )
    {
        var (name, place) = (reference.Lesson, reference.Location);
        if (!lessons.ContainsKey(name) && !LessonNames(edition).Contains(name))
            bag.Add(
                new Diagnostic(
                    BindingCodes.BrokenLink,
                    place,
                    $"the question is about the lesson `{name}`, which is not there",
                    NearMiss.Suggest(name, LessonNames(edition))
                )
                {
                    Subject = $"{place.Path}\n{place.Span.Start}\n{name}",
                }
            );
    }

    private static string[] LessonNames(Edition edition) =>
        [.. edition.Course.Modules.SelectMany(module => module.Lessons).Order(StringComparer.Ordinal)];

    private static void CheckIds(Edition edition, DiagnosticBag bag)
    {
        if (!edition.Overlay.Lessons.IsEmpty)
            Ids.CheckUnique(
                edition.Modules.SelectMany(module =>
                    module.Lessons.SelectMany(CourseBinder.Identifiers).Prepend(module.Module.Name)
                ),
                bag
            );
    }
}
