using System.Collections.Immutable;
using Heja.Compiler.Binding.Yaml;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Syntax;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding;

/// <summary>What a municipality changes in the courses: slots, lessons, pictures; what it leaves out and adds.</summary>
internal sealed class OverlayBinder(
    CourseSyntax syntax,
    LessonBinder lessons,
    ImmutableSortedDictionary<string, Course?> courses,
    string municipality,
    ImmutableArray<string> languages,
    HashSet<string> used,
    bool areKnown,
    DiagnosticBag diagnostics
)
{
    /// <summary>Binds the overlays of every course that has one.</summary>
    public ImmutableSortedDictionary<string, Overlay> Bind(YamlForm form)
    {
        var entries = form.Entries("courses");
        foreach (var entry in entries.Where(entry => areKnown && !courses.ContainsKey(entry.Key.Text)))
            diagnostics.Add(
                BindingCodes.UnknownName,
                entry.Key.Location,
                $"there is no course `{entry.Key.Text}`",
                NearMiss.Suggest(entry.Key.Text, [.. courses.Keys])
            );
        var overlays = ImmutableSortedDictionary.CreateBuilder<string, Overlay>(StringComparer.Ordinal);
        foreach (var (id, course) in courses)
        {
            var written = entries.FirstOrDefault(entry => entry.Key.Text == id)?.Value;
            var settings = written as YamlMap;
            if (settings is null && written is not (null or YamlScalar { IsNull: true }))
                form.Invalid(
                    written.Location,
                    $"`{id}` takes keys of its own",
                    "write `leave-out:` or `add:` on the next line, indented"
                );
            var folder = $"municipalities/{municipality}/{id}";
            if (course is null)
                used.UnionWith(lessons.Files.Under(folder));
            else
                overlays[id] = BindCourse(
                    course,
                    settings is null ? null : new YamlForm(settings, diagnostics),
                    folder
                );
        }

        return overlays.ToImmutable();
    }

    private Overlay BindCourse(Course course, YamlForm? settings, string folder)
    {
        var leftOut = settings?.List("leave-out") ?? [];
        var added = BindAdded(course, settings, [.. leftOut.Select(name => name.Text)]);
        settings?.Finish();
        CheckLeftOut(course, leftOut);
        var overlay = new Overlay
        {
            LeftOut = [.. leftOut.Select(name => name.Text)],
            Added = added,
            Slots = BindSlots(course, folder + "/slots"),
            Lessons = BindLessons(course, added, folder + "/lessons"),
        };
        CheckLanguages(course, overlay.Lessons, languages.Intersect(course.Languages, StringComparer.Ordinal));
        return overlay with { Pictures = BindPictures(course, overlay, folder + "/media") };
    }

    private ImmutableArray<AddedLesson> BindAdded(Course course, YamlForm? settings, ImmutableArray<string> leftOut)
    {
        var known = course.Modules.SelectMany(module => module.Lessons).ToHashSet(StringComparer.Ordinal);
        var added = ImmutableArray.CreateBuilder<AddedLesson>();
        foreach (var form in settings?.Forms("add") ?? [])
        {
            var lesson = form.Required("lesson", $"{municipality}-budget");
            var after = form.Required("after", known.FirstOrDefault() ?? "en-lektion");
            form.Finish();
            if (lesson is null || after is null || !Ids.Check(lesson.Text, lesson.Location, diagnostics))
                continue;
            if (!lesson.Text.StartsWith(municipality + "-", StringComparison.Ordinal))
                form.Invalid(
                    lesson.Location,
                    $"a local lesson's id begins with the municipality's: `{municipality}-`",
                    $"write `{municipality}-{lesson.Text}`, also in the name of its file"
                );
            else if (known.Contains(lesson.Text))
                diagnostics.Add(
                    BindingCodes.DuplicateId,
                    lesson.Location,
                    $"the lesson `{lesson.Text}` is in the course already",
                    "keep it in one place"
                );
            else if (!known.Contains(after.Text))
                form.Invalid(after.Location, $"there is no lesson `{after.Text}`", NearMiss.Suggest(after.Text, known));
            else if (
                course.Modules.FirstOrDefault(module => module.Lessons.Contains(after.Text)) is { } module
                && leftOut.Contains(module.Name.Id)
            )
                form.Invalid(
                    after.Location,
                    $"the lesson `{after.Text}` stands in the module `{module.Name.Id}`, which is left out",
                    "place the local lesson after one that stays"
                );
            else
                added.Add(new AddedLesson(lesson.Text, after.Text));
            known.Add(lesson.Text);
        }

        return added.ToImmutable();
    }

    private void CheckLeftOut(Course course, ImmutableArray<YamlScalar> leftOut)
    {
        var needed = (course.Completion.Lessons ?? [])
            .Concat(course.Passing?.Lessons ?? [])
            .ToHashSet(StringComparer.Ordinal);
        var names = course
            .Modules.SelectMany(module => module.Lessons.Prepend(module.Name.Id))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var name in leftOut)
        {
            var lessonsOfIt =
                course.Modules.FirstOrDefault(module => module.Name.Id == name.Text)?.Lessons ?? [name.Text];
            if (!names.Contains(name.Text))
                diagnostics.Add(
                    BindingCodes.UnknownName,
                    name.Location,
                    $"the course has no module or lesson `{name.Text}`",
                    NearMiss.Suggest(name.Text, names)
                );
            else if (lessonsOfIt.FirstOrDefault(needed.Contains) is { } lesson)
                diagnostics.Add(
                    BindingCodes.NeededLesson,
                    name.Location,
                    $"`{lesson}` cannot be left out: the course names it in `completion` or `passing`",
                    "keep it, or take it out of `completion` and `passing` in course.yaml"
                );
        }
    }

    private ImmutableDictionary<(string, string), SlotFill> BindSlots(Course course, string folder)
    {
        var fills = ImmutableDictionary.CreateBuilder<(string, string), SlotFill>();
        var owners = course
            .Lessons.Values.Where(lesson => lesson.Language == course.SourceLanguage)
            .SelectMany(lesson => lesson.Local.Slots.Select(slot => (slot.Id, Lesson: lesson.Name.FirstName)))
            .GroupBy(pair => pair.Id)
            .ToDictionary(group => group.Key, group => group.First().Lesson, StringComparer.Ordinal);
        foreach (var (path, file) in FilesIn(folder))
        {
            used.Add(path);
            if (owners.TryGetValue(file.Lesson, out var owner) && course.Languages.Contains(file.Language))
            {
                if (lessons.BindSlot(syntax.Lessons[path], owner, file.Language, diagnostics) is { } fill)
                    fills[(file.Lesson, file.Language)] = fill;
            }
            else if (course.IsSound)
            {
                // Otherwise the slot may stand in a lesson that could not be bound.
                ReportNothing(
                    path,
                    $"the course has no slot `{file.Lesson}` in `{file.Language}`",
                    file.Lesson,
                    [.. owners.Keys]
                );
            }
        }

        return fills.ToImmutable();
    }

    private ImmutableDictionary<(string, string), Lesson> BindLessons(
        Course course,
        ImmutableArray<AddedLesson> added,
        string folder
    )
    {
        var bound = ImmutableDictionary.CreateBuilder<(string, string), Lesson>();
        // The source language first: translations take their identities from it.
        var files = FilesIn(folder).OrderByDescending(pair => pair.File.Language == course.SourceLanguage);
        foreach (var (path, file) in files)
        {
            used.Add(path);
            var module = course.Modules.FirstOrDefault(module => module.Lessons.Contains(file.Lesson));
            var after = added.FirstOrDefault(lesson => lesson.Lesson == file.Lesson)?.After;
            var home =
                module
                ?? course.Modules.FirstOrDefault(candidate =>
                    after is not null && candidate.Lessons.Contains(Root(added, after))
                );
            if (home is null || !course.Languages.Contains(file.Language))
            {
                ReportNothing(
                    path,
                    $"the course has no lesson `{file.Lesson}` in `{file.Language}`",
                    file.Lesson,
                    [.. course.Modules.SelectMany(m => m.Lessons)]
                );
                continue;
            }

            var original = course.Lessons.GetValueOrDefault((file.Lesson, course.SourceLanguage));
            var source =
                bound.GetValueOrDefault((file.Lesson, course.SourceLanguage))
                ?? (file.Language == course.SourceLanguage ? null : original);
            if (
                lessons.Bind(syntax.Lessons[path], home.Name.Id, source, original ?? source, diagnostics)
                is not { } lesson
            )
                continue;
            bound[(file.Lesson, file.Language)] = lesson;
            CheckReplacement(course, lesson);
        }

        return bound.ToImmutable();
    }

    // A local lesson may stand after another local lesson.
    private static string Root(ImmutableArray<AddedLesson> added, string after)
    {
        for (var steps = 0; steps < added.Length; steps++)
            after = added.FirstOrDefault(lesson => lesson.Lesson == after)?.After ?? after;
        return after;
    }

    private void CheckReplacement(Course course, Lesson lesson)
    {
        if (!course.Lessons.TryGetValue((lesson.Name.Id, lesson.Language), out var original))
            return;
        var kept = CourseBinder
            .Identifiers(lesson)
            .Select(identifier => identifier.Id)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var lost in LessonBinder.Descendants(original.Blocks).OfType<NamedBlock>())
        {
            var id = lost switch
            {
                Question question => question.Identifier.Id,
                Kept block => block.Identifier.Id,
                _ => null,
            };
            if (id is null || kept.Contains(id))
                continue;
            diagnostics.Add(
                new Diagnostic(
                    BindingCodes.LostQuestion,
                    lesson.Location,
                    $"the replaced lesson lacks the {(lost is Question ? "question" : $"block `{lost.Name}`")} `{id}`",
                    "keep everything that is answered in the original, with its id: answers are saved by it"
                )
                {
                    Notes = [new DiagnosticNote("in the original", lost.Location)],
                }
            );
        }
    }

    // Languages share saved answers: a question corrected in one of them only would reset the answers of the other.
    private void CheckLanguages(
        Course course,
        ImmutableDictionary<(string, string), Lesson> replaced,
        IEnumerable<string> languages
    )
    {
        foreach (var language in languages.Where(language => language != course.SourceLanguage))
        {
            foreach (var lesson in replaced.Values.Where(lesson => lesson.Language == course.SourceLanguage))
            {
                if (
                    course.Lessons.TryGetValue((lesson.Name.Id, lesson.Language), out var original)
                    && !replaced.ContainsKey((lesson.Name.Id, language))
                    && LessonBinder.QuestionsOf(original).Values.Any(question => IsChanged(question, lesson))
                )
                    diagnostics.Add(
                        BindingCodes.MissingTranslation,
                        lesson.Location,
                        $"the lesson has other questions than the original, and is not replaced in `{language}`",
                        $"write `{lesson.Name.Id}.{language}.md` beside it"
                    );
            }
        }
    }

    private static bool IsChanged(Question question, Lesson replaced) =>
        LessonBinder.QuestionsOf(replaced).TryGetValue(question.Identifier.Id, out var other)
        && Fingerprints.Of(question) != Fingerprints.Of(other);

    private ImmutableDictionary<string, Logo> BindPictures(Course course, Overlay overlay, string folder)
    {
        var shared = course
            .Lessons.Values.SelectMany(lesson => lesson.Local.Pictures)
            .Select(picture => picture.File.Path)
            .Distinct(StringComparer.Ordinal)
            .ToLookup(path => path[(path.LastIndexOf('/') + 1)..]);
        var own = overlay
            .Slots.Values.Select(fill => fill.Local)
            .Concat(overlay.Lessons.Values.Select(lesson => lesson.Local))
            .SelectMany(local => local.Pictures)
            .Select(picture => picture.File.Path)
            .ToHashSet(StringComparer.Ordinal);
        var pictures = ImmutableDictionary.CreateBuilder<string, Logo>(StringComparer.Ordinal);
        foreach (var path in lessons.Files.Under(folder))
        {
            var replaced = shared[path[(path.LastIndexOf('/') + 1)..]].ToList();
            if (own.Contains(path) || replaced.Count > 0)
                used.Add(path);
            if (replaced.Count > 1)
                diagnostics.Add(
                    BindingCodes.AmbiguousPicture,
                    SourceLocation.OfFile(path),
                    $"{replaced.Count} pictures of the course have this name: {string.Join(", ", replaced.Order(StringComparer.Ordinal).Select(one => $"`{one}`"))}",
                    "give the pictures of the course names of their own"
                );
            if (replaced.Count == 0 || lessons.Files.Find(path) is not { } file)
                continue;
            if (PictureFile.TryRead(file, SourceLocation.OfFile(path), diagnostics, out var size))
            {
                foreach (var original in replaced)
                    pictures[original] = new Logo(file, size);
            }
        }

        return pictures.ToImmutable();
    }

    private IEnumerable<(string Path, LessonFileName File)> FilesIn(string folder) =>
        lessons
            .Files.Under(folder)
            .Where(syntax.Lessons.ContainsKey)
            .Select(path => (Path: path, File: LessonFileName.Parse(path)))
            .Where(pair => pair.File?.Folder == folder)
            .Select(pair => (pair.Path, pair.File ?? throw new InvalidOperationException("filtered above")));

    private void ReportNothing(string path, string message, string written, string[] names) =>
        diagnostics.Add(
            BindingCodes.OverlaysNothing,
            SourceLocation.OfFile(path),
            message,
            names.Length == 0 ? "remove the file" : NearMiss.Suggest(written, names)
        );
}
