using System.Collections.Immutable;
using Heja.Compiler.Text;

namespace Heja.Compiler.Model.Prose;

/// <summary>A piece of running text.</summary>
public abstract record Inline;

/// <summary>Letters.</summary>
public sealed record TextRun(string Text) : Inline;

/// <summary>Stress.</summary>
public sealed record Emphasis(ImmutableArray<Inline> Children) : Inline;

/// <summary>Importance.</summary>
public sealed record Strong(ImmutableArray<Inline> Children) : Inline;

/// <summary>Something to type or read letter by letter.</summary>
public sealed record CodeRun(string Text) : Inline;

/// <summary>A line break that was asked for.</summary>
public sealed record LineBreak : Inline;

/// <summary>A link to another page.</summary>
public sealed record WebLink(UrlTemplate Target, ImmutableArray<Inline> Children) : Inline;

/// <summary>A link to a lesson, or to a place in this one.</summary>
/// <param name="Lesson">The lesson's id.</param>
/// <param name="Anchor">The id of a heading in it, or null.</param>
/// <param name="Children">The words to press.</param>
/// <param name="Location">Where the link is written.</param>
public sealed record LessonLink(string Lesson, string? Anchor, ImmutableArray<Inline> Children, SourceLocation Location)
    : Inline;

/// <summary>A word that the glossary explains.</summary>
/// <param name="Term">The term's id.</param>
/// <param name="Children">The words to press.</param>
/// <param name="Location">Where the id is written.</param>
public sealed record TermLink(string Term, ImmutableArray<Inline> Children, SourceLocation Location) : Inline;

/// <summary>A gap that the learner fills in.</summary>
/// <param name="Accepted">The right answers, the main one first.</param>
/// <param name="Location">Where it is written.</param>
public sealed record Gap(ImmutableArray<string> Accepted, SourceLocation Location) : Inline;

/// <summary>A picture in running text.</summary>
public sealed record PictureRun(Picture Picture) : Inline;

/// <summary>A reference to a footnote, numbered when the lesson is rendered.</summary>
public sealed record FootnoteReference(Footnote Footnote) : Inline;

/// <summary>The text of a footnote.</summary>
public sealed record Footnote(ImmutableArray<Block> Blocks);

/// <summary>A value of the course or municipality, filled in when it is rendered; always text, never Markdown.</summary>
public sealed record Value(string Name, SourceLocation Location) : Inline;

/// <summary>An address that may hold values: <c>mailto:{{ municipality.contact.email }}</c>.</summary>
/// <param name="Parts">Literal pieces and values, in order.</param>
/// <param name="Location">Where it is written.</param>
public sealed record UrlTemplate(ImmutableArray<UrlPart> Parts, SourceLocation Location);

/// <summary>A literal piece of an address, or a value (then <see cref="Text"/> is its name).</summary>
public readonly record struct UrlPart(string Text, bool IsValue);
