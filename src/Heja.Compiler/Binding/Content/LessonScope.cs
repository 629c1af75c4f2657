using System.Collections.Immutable;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Prose;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax;
using Heja.Compiler.Syntax.Markdown;
using Heja.Compiler.Text;
using Markdig.Syntax;

namespace Heja.Compiler.Binding.Content;

/// <summary>What the binding of one Markdown file knows, and what it gathers on its way. It lives as long as that binding.</summary>
public sealed class LessonScope
{
    private readonly Dictionary<string, int> _anchors = new(StringComparer.Ordinal);

    /// <summary>The file's syntax.</summary>
    public required LessonSyntax Syntax { get; init; }

    /// <summary>The lesson's first name: what anchors are made from.</summary>
    public required string LessonName { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>What kind of lesson it is; null in a slot.</summary>
    public required LessonKind? Kind { get; init; }

    /// <summary>The questions of the same lesson in the source language, by id; none when this is the source, or it could not be bound.</summary>
    public required IReadOnlyDictionary<string, Question> SourceQuestions { get; init; }

    /// <summary>The kept blocks of the same lesson in the source language, by id; none as above.</summary>
    public required IReadOnlyDictionary<string, Kept> SourceKept { get; init; }

    /// <summary>
    /// What is answered or kept in the lesson this one translates or replaces, by id: former ids are written once, there.
    /// </summary>
    public required IReadOnlyDictionary<string, Identifier> SourceNames { get; init; }

    /// <summary>Every file of the workspace.</summary>
    public required CourseFiles Files { get; init; }

    /// <summary>The block types there are, by name.</summary>
    public required IReadOnlyDictionary<string, BlockType> BlockTypes { get; init; }

    /// <summary>Where what is wrong goes.</summary>
    public required DiagnosticBag Diagnostics { get; init; }

    /// <summary>The blocks being bound, outermost first.</summary>
    public Stack<string> Open { get; } = new();

    /// <summary>Values used so far.</summary>
    public List<Value> Values { get; } = [];

    /// <summary>Slots found so far.</summary>
    public List<Slot> Slots { get; } = [];

    /// <summary>Pictures used so far.</summary>
    public List<Picture> Pictures { get; } = [];

    /// <summary>Other files used so far.</summary>
    public List<MediaFile> Media { get; } = [];

    /// <summary>Ids of headings and blocks in this lesson, so far.</summary>
    public HashSet<string> Slugs { get; } = new(StringComparer.Ordinal);

    /// <summary>The number that the next heading with the same words gets.</summary>
    public Dictionary<string, int> NextSlug { get; } = new(StringComparer.Ordinal);

    /// <summary>Municipalities and languages named by an <c>if</c>, checked when all are known.</summary>
    public List<NamedAudience> Named { get; } = [];

    /// <summary>An <c>if</c> was found.</summary>
    public bool HasConditions { get; set; }

    /// <summary>Attributes of headings, for those who make sections of them.</summary>
    public Dictionary<Heading, AttributeList> HeadingAttributes { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Footnotes by Markdig's own, so that two references share one.</summary>
    public Dictionary<Markdig.Extensions.Footnotes.Footnote, Model.Prose.Footnote> Footnotes { get; } =
        new(ReferenceEqualityComparer.Instance);

    /// <summary>Footnotes whose text is being bound.</summary>
    public HashSet<Markdig.Extensions.Footnotes.Footnote> OpenFootnotes { get; } =
        new(ReferenceEqualityComparer.Instance);

    /// <summary>The text of the file.</summary>
    public SourceText Source => Syntax.Source;

    /// <summary>The same question in the source language, or null.</summary>
    public Question? SourceQuestion(string id) => SourceQuestions.GetValueOrDefault(id);

    /// <summary>The place of a node.</summary>
    public SourceLocation At(MarkdownObject node) => Source.At(node.Span);

    /// <summary>The place of a stretch.</summary>
    public SourceLocation At(TextSpan span) => new(Source, span);

    /// <summary>The first line of a node: enough to show where it is.</summary>
    public SourceLocation FirstLine(MarkdownObject node)
    {
        var place = At(node);
        // A fence that the file ends with has a span that is longer than the file.
        var rest = Source.Content.AsSpan(Math.Min(place.Span.Start, Source.Content.Length));
        var length = rest[..Math.Min(place.Span.Length, rest.Length)].IndexOfAny('\r', '\n');
        return length > 0 ? place.Slice(0, length) : place;
    }

    /// <summary>Reports a mistake.</summary>
    public void Report(DiagnosticCode code, SourceLocation place, string message, string help) =>
        Diagnostics.Add(code, place, message, help);

    /// <summary>The anchor of a block with an id, or of one that only its words tell from others.</summary>
    public string Anchor(string words)
    {
        var folded = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var seen = _anchors.TryGetValue(folded, out var count) ? count + 1 : 0;
        _anchors[folded] = seen;
        return StateKeys.Key($"{LessonName}\n{folded}\n{seen}");
    }

    /// <summary>The anchor of a block that only its words tell from others.</summary>
    public string Anchor(MarkdownObject node)
    {
        var span = At(node).Span;
        return Anchor(Source.Content.Substring(span.Start, Math.Min(span.Length, Source.Content.Length - span.Start)));
    }

    /// <summary>What a municipality can change in what was bound.</summary>
    public LocalParts ToLocalParts() =>
        new([.. Values], [.. Slots], HasConditions, [.. Pictures], [.. Media], [.. Named]);
}
