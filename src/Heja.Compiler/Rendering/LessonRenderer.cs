using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;

namespace Heja.Compiler.Rendering;

/// <summary>Renders one lesson for one edition. It numbers footnotes and remembers files as it meets them, so each lesson gets its own.</summary>
public sealed class LessonRenderer
{
    private readonly RenderContext _context;
    private readonly Edition _edition;
    private readonly Lesson _lesson;
    private readonly List<Footnote> _footnotes = [];

    // A heading of the second level has been written.
    private bool _hasSection;

    // The question whose gaps are being written.
    private Question? _filled;

    internal LessonRenderer(RenderContext context, Edition edition, Lesson lesson)
    {
        _context = context;
        _edition = edition;
        _lesson = lesson;
        Assets = new LessonAssets(context, edition.Overlay);
        Terms = new LessonTerms(this, lesson);
    }

    /// <summary>The lesson's article and the files it shows.</summary>
    /// <param name="text">Its blocks, rendered by this renderer.</param>
    /// <param name="module">The title of its module.</param>
    /// <param name="number">Its number, as <c>1.2</c>.</param>
    internal RenderedLesson Render(Html text, string module, string number)
    {
        var body = new StringBuilder(text.Text);
        WriteFootnotes(body);
        Terms.Write(body);
        var article = _context.Theme.Render(
            "lesson.html",
            new TemplateValues
            {
                ["lesson"] = new TemplateValues
                {
                    ["id"] = _lesson.Name.Id,
                    ["lang"] = LanguageMark.Of(_lesson.Language, _edition.Language),
                    ["title"] = _lesson.Title,
                    ["kind"] = KindWord(_lesson.Kind),
                    ["minutes"] = _lesson.Minutes,
                    ["group"] = _lesson.Group,
                    ["materials"] = TemplateValues.List(_lesson.Materials, material => material),
                    ["objectives"] = TemplateValues.List(_lesson.Objectives, objective => objective),
                    ["module"] = module,
                    ["number"] = number,
                },
                ["body"] = new Html(body.ToString()),
                ["texts"] = _context.TextValues,
            }
        );
        return new RenderedLesson(article, Assets.All);
    }

    /// <summary>Blocks as HTML, slots filled and conditions decided.</summary>
    public Html Blocks(ImmutableArray<Block> blocks)
    {
        var html = new StringBuilder();
        Write(blocks, html);
        return new Html(html.ToString());
    }

    /// <summary>What a question asks as HTML, with a field in each of its gaps.</summary>
    public Html Prompt(Question question)
    {
        _filled = question;
        var html = Blocks(question.Prompt);
        _filled = null;
        return html;
    }

    /// <summary>Running text as HTML.</summary>
    public Html Inlines(ImmutableArray<Inline> inlines)
    {
        var html = new StringBuilder();
        new ProseWriter(this, html).Write(inlines);
        return new Html(html.ToString());
    }

    /// <summary>The level of a block's title: as it is written, but before the lesson's first section no level is skipped.</summary>
    public int TitleLevel(int written) => _hasSection ? written : 2;

    /// <summary>A picture as HTML.</summary>
    public Html Image(Picture picture)
    {
        var html = new StringBuilder();
        new ProseWriter(this, html).Write(picture);
        return new Html(html.ToString());
    }

    /// <summary>Running text as words alone, where HTML cannot stand.</summary>
    public string Words(ImmutableArray<Inline> inlines) => _edition.Fill(PlainText.Of(inlines), _lesson.Language);

    /// <summary>An id on the page for an id inside the lesson: lessons share one document.</summary>
    public string DomId(string local) => $"{_lesson.Name.Id}.{local}";

    /// <summary>The files that the lesson shows.</summary>
    public LessonAssets Assets { get; }

    /// <summary>The lesson's language.</summary>
    public string Language => _lesson.Language;

    /// <summary>A text of the theme.</summary>
    public string Text(string key) => _context.Texts.GetValueOrDefault(key, string.Empty);

    /// <summary>Blocks that are written now say where they come from.</summary>
    internal bool MarksSources { get; set; }

    internal void Write(ImmutableArray<Block> blocks, StringBuilder html)
    {
        foreach (var block in _edition.Expand(blocks))
        {
            var start = html.Length;
            _hasSection |= block is Part or Scene or Heading { Level: 2 };
            switch (block)
            {
                case NamedBlock named:
                    html.Append(Named(named).Text);
                    break;
                case Part part:
                    html.Append(RenderPart(part).Text);
                    break;
                case Scene scene:
                    html.Append(RenderScene(scene).Text);
                    break;
                default:
                    new ProseWriter(this, html).Write(block);
                    break;
            }

            if (MarksSources)
                SourceMark.Put(block, html, start);
        }
    }

    internal LessonTerms Terms { get; }

    internal Term? Term(string id) => _edition.Course.Glossary.FirstOrDefault(term => term.Id == id);

    internal Html Field(Gap gap)
    {
        if (_filled is not { } question)
            throw new InvalidOperationException("a gap outside its question");
        var index = question.Options.IndexOf(question.Options.First(option => option.Location == gap.Location));
        var field = new TemplateValues
        {
            ["question"] = question.Identifier.Id,
            ["index"] = index,
            ["size"] = GapSize(question),
            ["label"] = Text("gap")
                .Replace("{number}", Count(question.WrittenOrder.IndexOf(index) + 1), StringComparison.Ordinal)
                .Replace("{count}", Count(question.Options.Length), StringComparison.Ordinal),
        };
        // The line break that ends the template would be a space in the text.
        return new Html(Fill("questions/gap.html", "gap", field).Text.TrimEnd());
    }

    internal string Value(string name) => _edition.Values.GetValueOrDefault(name)?.In(_lesson.Language) ?? string.Empty;

    /// <summary>The attributes of an element around a value, when it is in another language than the lesson.</summary>
    internal Html ValueMark(string name) =>
        LanguageMark.Of(
            _edition.Values.GetValueOrDefault(name)?.LanguageIn(_lesson.Language) ?? string.Empty,
            _lesson.Language
        );

    internal string Address(UrlTemplate target)
    {
        var address = new StringBuilder();
        for (var i = 0; i < target.Parts.Length; i++)
        {
            var part = target.Parts[i];
            // A whole address may come from a value; inside an address a value is data.
            var text =
                !part.IsValue ? part.Text
                : i == 0 ? Value(part.Text)
                : Uri.EscapeDataString(Value(part.Text)).Replace("%40", "@", StringComparison.Ordinal);
            address.Append(text);
        }

        return address.ToString();
    }

    internal string Target(LessonLink link)
    {
        var lesson = link.Lesson.Length == 0 ? _lesson.Name.Id : link.Lesson;
        return link.Anchor is null ? lesson : $"{lesson}.{link.Anchor}";
    }

    internal (int Number, bool IsFirst) Number(Footnote footnote)
    {
        var at = _footnotes.FindIndex(known => ReferenceEquals(known, footnote));
        if (at < 0)
            _footnotes.Add(footnote);
        return at < 0 ? (_footnotes.Count, true) : (at + 1, false);
    }

    internal static string KindWord(LessonKind kind) =>
        kind switch
        {
            LessonKind.Team => "team",
            LessonKind.Scenario => "scenario",
            LessonKind.Quiz => "quiz",
            _ => "lesson",
        };

    private Html Named(NamedBlock block)
    {
        var template = _context.Templates[block.Name];
        var key = block is Question ? "question" : "block";
        return Fill(template.Template, key, template.Describe(block, this));
    }

    private Html Fill(string template, string key, TemplateValues values) =>
        _context.Theme.Render(template, new TemplateValues { [key] = values, ["texts"] = _context.TextValues });

    private Html RenderPart(Part part) =>
        Fill(
            "blocks/part.html",
            "block",
            new TemplateValues
            {
                ["role"] = part.Role,
                ["lesson"] = _lesson.Name.Id,
                ["id"] = DomId(part.Title.Slug),
                ["at"] = part.Anchor,
                ["title"] = Inlines(part.Title.Text),
                ["minutes"] = part.Minutes,
                ["within"] = part.Within is null ? null : Within(part.Within),
                ["body"] = Blocks(part.Blocks),
            }
        );

    // In steps of eight, and the same for all gaps of the question: the width tells nothing of what to write.
    private static int GapSize(Question question)
    {
        var longest = question.Options.Max(option => option.Accepted.Max(answer => answer.Length));
        return Math.Min((longest + 8) / 8 * 8, 40);
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private string Within(TimeSpanText within)
    {
        var key = (within.Unit == 'w' ? "within_week" : "within_day") + (within.Count == 1 ? string.Empty : "s");
        return Text(key).Replace("{count}", Count(within.Count), StringComparison.Ordinal);
    }

    private Html RenderScene(Scene scene) =>
        Fill(
            "blocks/scene.html",
            "block",
            new TemplateValues
            {
                ["id"] = DomId(scene.Id),
                ["scene"] = scene.Id,
                ["lesson"] = _lesson.Name.Id,
                ["at"] = scene.Anchor,
                ["title"] = Inlines(scene.Title.Text),
                ["body"] = Blocks(scene.Blocks),
                ["choices"] = TemplateValues.List(
                    scene.Choices,
                    choice => new TemplateValues
                    {
                        ["scene"] = choice.Scene,
                        ["href"] = "#" + DomId(choice.Scene),
                        ["html"] = Inlines(choice.Text),
                        ["leads"] = _context.IsForPaper ? Leads(choice.Scene) : null,
                    }
                ),
                ["end"] = scene.IsEnd,
            }
        );

    private string? Leads(string scene) =>
        _edition.AllBlocks(_lesson).OfType<Scene>().FirstOrDefault(one => one.Id == scene) is { } next
            ? Words(next.Title.Text)
            : null;

    private void WriteFootnotes(StringBuilder html)
    {
        if (_footnotes.Count == 0)
            return;
        html.Append(
            CultureInfo.InvariantCulture,
            $"<section class=\"footnotes\" aria-label=\"{Html.Encode(Text("footnotes"))}\"><ol>\n"
        );
        // A footnote may refer to another: the list grows while it is written.
        for (var i = 0; i < _footnotes.Count; i++)
        {
            var id = DomId(string.Create(CultureInfo.InvariantCulture, $"_note-{i + 1}"));
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"{id}\">");
            Write(_footnotes[i].Blocks, html);
            html.Append(
                CultureInfo.InvariantCulture,
                $"<a href=\"#{id}-back\" aria-label=\"{Html.Encode(Text("footnote_back"))}\">↩</a></li>\n"
            );
        }

        html.Append("</ol></section>\n");
    }
}
