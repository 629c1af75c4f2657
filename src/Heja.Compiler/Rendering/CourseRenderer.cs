using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Sources;

namespace Heja.Compiler.Rendering;

/// <summary>
/// Edition → RenderedCourse. A lesson that is the same in every municipality is rendered once per language: with 290 of them
/// that is nearly all of the work.
/// </summary>
/// <param name="templates">How blocks are shown, by name.</param>
/// <param name="marksSources">Whether blocks say where they are written: for the preview, never for packages.</param>
/// <param name="before">The renderer of the compilation before, when nothing but lessons has changed since; null: nothing was rendered.</param>
public sealed class CourseRenderer(
    IReadOnlyDictionary<string, IBlockTemplate> templates,
    bool marksSources = false,
    CourseRenderer? before = null
)
{
    private readonly AssetNames _assets = before?._assets ?? new();
    private readonly ConcurrentDictionary<(Theme, string, bool), RenderContext> _contexts = before?._contexts ?? new();
    private readonly Remembered<(RenderedLesson, ImmutableDictionary<string, QuestionHtml>)> _lessons = new(
        before?._lessons
    );
    private readonly Remembered<(Theme, DiagnosticBag)> _themes = new(before?._themes);
    private readonly ConcurrentDictionary<Theme, Asset> _styles = before?._styles ?? new();

    /// <summary>Renders an edition; null after a diagnostic.</summary>
    public RenderedCourse? Render(Edition edition, DiagnosticBag diagnostics)
    {
        var (theme, wrong) = _themes.Of(new MadeOf(edition.Municipality.Id), () => ThemeOf(edition.Municipality));
        diagnostics.AddRange(wrong);
        if (wrong.Count > 0)
            return null;
        var found = diagnostics.Count;
        foreach (var language in edition.SpokenLanguages.Where(language => ThemeTexts.Of(theme, language) is null))
            diagnostics.Add(
                TemplateCodes.MissingTexts,
                edition.Course.Location,
                $"the theme has no texts in `{language}`",
                $"translate `templates/default/texts/en.yaml` to `texts/{language}.yaml`"
            );
        if (diagnostics.Count > found)
            return null;
        try
        {
            return RenderSound(edition, theme);
        }
        catch (TemplateException broken)
        {
            diagnostics.Add(broken.Diagnostic);
            return null;
        }
    }

    private static (Theme Theme, DiagnosticBag Wrong) ThemeOf(Municipality municipality)
    {
        var wrong = new DiagnosticBag();
        return (Theme.Default.With(municipality.Templates, wrong), wrong);
    }

    private RenderContext ContextOf(Theme theme, string language, bool isForPaper) =>
        _contexts.GetOrAdd(
            (theme, language, isForPaper),
            _ => new RenderContext(
                theme,
                ThemeTexts.Of(theme, language) ?? ImmutableSortedDictionary<string, string>.Empty,
                templates,
                _assets,
                isForPaper,
                marksSources
            )
        );

    private RenderedCourse RenderSound(Edition edition, Theme theme)
    {
        var context = ContextOf(theme, edition.Language, isForPaper: false);
        var lessons = RenderLessons(edition, theme, isForPaper: false);
        var articles = Joined(lessons);
        var brand = edition.Municipality.Brand;
        SourceFile?[] own = [brand.Logo?.File, brand.LogoDark?.File, brand.Font, brand.BoldFont];
        return new RenderedCourse(
            edition,
            edition.SpokenLanguages.ToImmutableSortedDictionary(
                language => language,
                language => ContextOf(theme, language, isForPaper: false).Texts,
                StringComparer.Ordinal
            ),
            assets => theme.Render("page.html", PageValues.Of(edition, context, articles, assets)),
            () => RenderPaper(edition, theme)
        )
        {
            Media =
            [
                .. lessons
                    .SelectMany(lesson => lesson.Lesson.Media)
                    .Concat(own.OfType<SourceFile>().Select(_assets.Of))
                    .DistinctBy(asset => asset.Name)
                    .OrderBy(asset => asset.Name, StringComparer.Ordinal),
            ],
            Style = _styles.GetOrAdd(theme, one => AssetNames.Make("style.css", Encoding.UTF8.GetBytes(one.Styles()))),
            Colours = AssetNames.Make(
                "colours.css",
                Encoding.UTF8.GetBytes(FontCss.Of(brand, file => _assets.Of(file).Name) + PaletteCss.Of(brand.Palette))
            ),
            Questions = lessons.SelectMany(lesson => lesson.Questions).ToImmutableDictionary(),
        };
    }

    private Html RenderPaper(Edition edition, Theme theme)
    {
        var context = ContextOf(theme, edition.Language, isForPaper: true);
        var lessons = RenderLessons(edition, theme, isForPaper: true);
        var key = new AnswerKey(edition, lesson => ContextOf(theme, lesson.Language, isForPaper: true));
        var values = PageValues.Of(edition, context, Joined(lessons), PageAssets.None);
        values["style"] = new Html(theme.Styles() + theme.Files["css/paper.css"].Content);
        var brand = edition.Municipality.Brand;
        values["colours"] = new Html(
            FontCss.Of(brand, file => context.AddressOf(_assets.Of(file))) + PaletteCss.OfPaper(brand.Palette)
        );
        values["has_leaders"] = edition.Lessons.Any(lesson => HasLeader(edition, lesson));
        values["answers"] = key.Lessons(lessons.SelectMany(lesson => lesson.Questions).ToImmutableDictionary());
        return theme.Render("print.html", values);
    }

    private static bool HasLeader(Edition edition, Lesson lesson) =>
        edition.AllBlocks(lesson).Any(block => block is NamedBlock { Name: "facilitator" });

    private static Html Joined(
        IEnumerable<(RenderedLesson Lesson, ImmutableDictionary<string, QuestionHtml>)> lessons
    ) => new(string.Concat(lessons.Select(lesson => lesson.Lesson.Article.Text)));

    // A lesson that falls back speaks its own language throughout: its article is marked with it.
    private List<(RenderedLesson Lesson, ImmutableDictionary<string, QuestionHtml> Questions)> RenderLessons(
        Edition edition,
        Theme theme,
        bool isForPaper
    ) =>
        [
            .. Numbered(edition)
                .Select(entry => RenderLesson(ContextOf(theme, entry.Lesson.Language, isForPaper), edition, entry)),
        ];

    private static IEnumerable<(Lesson Lesson, string Module, string Number)> Numbered(Edition edition) =>
        edition.Modules.SelectMany(
            (module, m) =>
                module.Lessons.Select(
                    (lesson, l) =>
                        (
                            lesson,
                            module.Module.Title.In(lesson.Language),
                            string.Create(CultureInfo.InvariantCulture, $"{m + 1}.{l + 1}")
                        )
                )
        );

    private (RenderedLesson Lesson, ImmutableDictionary<string, QuestionHtml> Questions) RenderLesson(
        RenderContext context,
        Edition edition,
        (Lesson Lesson, string Module, string Number) entry
    ) =>
        // What one municipality alone has is needed once while packages are built, and again and again in the preview.
        edition.IsShared(entry.Lesson) || marksSources
            ? _lessons.Of(
                new MadeOf(
                    entry.Lesson,
                    entry.Number,
                    edition.Language,
                    context.IsForPaper ? "paper" : "screen",
                    edition.IsShared(entry.Lesson) ? null : edition.Municipality.Id
                ),
                () => RenderOne(context, edition, entry)
            )
            : RenderOne(context, edition, entry);

    private static (RenderedLesson, ImmutableDictionary<string, QuestionHtml>) RenderOne(
        RenderContext context,
        Edition edition,
        (Lesson Lesson, string Module, string Number) entry
    )
    {
        var renderer = new LessonRenderer(context, edition, entry.Lesson) { MarksSources = context.MarksSources };
        // The text before the feedback: footnotes and terms are numbered in the order they are met.
        var text = renderer.Blocks(entry.Lesson.Blocks);
        // Feedback travels in the course's script, which is the same in the preview as in packages.
        renderer.MarksSources = false;
        var questions = edition
            .AllBlocks(entry.Lesson)
            .OfType<Question>()
            .ToImmutableDictionary(
                question => question.Identifier.Id,
                question => new QuestionHtml(
                    [.. question.Options.Select(option => renderer.Blocks(option.Feedback))],
                    renderer.Blocks(question.WhenRight),
                    renderer.Blocks(question.WhenWrong)
                )
            );
        return (renderer.Render(text, entry.Module, entry.Number), questions);
    }
}
