using System.Collections.Immutable;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax;

namespace Heja.Compiler.Linting;

/// <summary>Asks every rule about everything that was bound without errors.</summary>
public sealed class Linter(
    CourseFiles files,
    CourseSyntax syntax,
    Workspace workspace,
    ImmutableArray<LintRule> allRules,
    Remembered<DiagnosticBag>? known = null
)
{
    private readonly ImmutableArray<LintRule> _rules =
    [
        .. allRules.Where(rule => workspace.Lint.GetValueOrDefault(rule.Name) is not { IsOff: true }),
    ];

    /// <summary>Adds what the rules find, in the order of the files.</summary>
    public void Check(DiagnosticBag diagnostics)
    {
        var hadErrors = diagnostics.HasErrors;
        var bags = Texts().AsParallel().AsOrdered().Select(text => Check(text.Key, text.Text)).ToList();
        foreach (var bag in bags)
            diagnostics.AddRange(bag);
        if (hadErrors)
            return;
        var whole = new LintedWorkspace(files, workspace);
        foreach (var rule in _rules)
            rule.Check(whole, ReportOf(rule, diagnostics));
    }

    /// <summary>Adds what the rules find in a package. May be called from many threads.</summary>
    public void Check(LintedPackage package, DiagnosticBag diagnostics)
    {
        foreach (var rule in _rules)
            rule.Check(package, ReportOf(rule, diagnostics));
    }

    private DiagnosticBag Check(MadeOf key, Func<LintedText> text) =>
        known?.Of(key, () => Check(text())) ?? Check(text());

    private DiagnosticBag Check(LintedText text)
    {
        var found = new DiagnosticBag();
        foreach (var rule in _rules)
            rule.Check(text, ReportOf(rule, found));
        var kept = new DiagnosticBag();
        var allowances = Allowances.Read(text.Syntax, [.. allRules.Select(rule => rule.Name)], kept);
        allowances.Silence(found, [.. _rules.Select(rule => rule.Name)], kept);
        return kept;
    }

    private LintReport ReportOf(LintRule rule, DiagnosticBag diagnostics)
    {
        var setting = workspace.Lint.GetValueOrDefault(rule.Name);
        var code = setting?.Severity is { } severity ? rule.Code with { Severity = severity } : rule.Code;
        return new LintReport(code, setting?.Limit ?? rule.Limit ?? 0, diagnostics);
    }

    /// <summary>Every text, by what it is made of: one that was looked at before is not put together again.</summary>
    private IEnumerable<(MadeOf Key, Func<LintedText> Text)> Texts()
    {
        var languages = workspace.Courses.ToDictionary(course => course.Id, course => course.SourceLanguage);
        var own = workspace.Municipalities.SelectMany(one => one.Overlays).ToList();
        var lessons = workspace
            .Courses.SelectMany(course => course.Lessons.Values.Select(lesson => (course.Id, Lesson: lesson)))
            .Concat(own.SelectMany(pair => pair.Value.Lessons.Values.Select(lesson => (Id: pair.Key, Lesson: lesson))))
            .Select(pair => TextOf(pair.Lesson, SourceOf(pair.Lesson, languages.GetValueOrDefault(pair.Id))));
        var slots = own.SelectMany(pair => pair.Value.Slots).Select(slot => TextOf(slot.Value, slot.Key.Language));
        return lessons
            .Concat(slots)
            .OrderBy(text => text.Path, StringComparer.Ordinal)
            .Select(text => (text.Key, text.Text));
    }

    private (string Path, MadeOf Key, Func<LintedText> Text) TextOf(Lesson lesson, LessonSyntax? source)
    {
        var file = syntax.Lessons[lesson.Location.Path];
        return (file.Source.Path, new MadeOf(file, source, lesson), () => LintedText.Of(lesson, file, source));
    }

    private (string Path, MadeOf Key, Func<LintedText> Text) TextOf(SlotFill fill, string language)
    {
        var file = syntax.Lessons[fill.Location.Path];
        return (file.Source.Path, new MadeOf(file, language), () => LintedText.Of(fill, language, file));
    }

    private LessonSyntax? SourceOf(Lesson lesson, string? language)
    {
        var folder = lesson.Location.Path[..(lesson.Location.Path.LastIndexOf('/') + 1)];
        return language is null || language == lesson.Language
            ? null
            : syntax.Lessons.GetValueOrDefault($"{folder}{lesson.Name.Id}.{language}.md");
    }
}
