using System.Collections.Immutable;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Syntax.Markdown;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Text;
using Markdig.Syntax;

namespace Heja.Compiler.Syntax;

/// <summary>A Markdown file, parsed: a lesson, or the content of a slot (which has no front matter).</summary>
/// <param name="Source">The file.</param>
/// <param name="FrontMatter">What stands between the lines of <c>---</c>; null in a slot.</param>
/// <param name="Document">The text; spans are offsets in the file.</param>
/// <param name="Values">How to find <c>{{ }}</c> values in it.</param>
/// <param name="IsSound">Nothing was wrong: the binder may read it.</param>
public sealed record LessonSyntax(
    SourceText Source,
    YamlMap? FrontMatter,
    MarkdownDocument Document,
    ValuePlaceholders Values,
    bool IsSound
);

/// <summary>A YAML file, parsed; <see cref="Root"/> is null when it could not be.</summary>
public sealed record YamlSyntax(SourceText Source, YamlMap? Root);

/// <summary>Every text file of a workspace, parsed. Files that could not be read at all are not in it.</summary>
/// <param name="Lessons">Markdown files by path.</param>
/// <param name="Yaml">YAML files by path.</param>
public sealed record CourseSyntax(
    ImmutableSortedDictionary<string, LessonSyntax> Lessons,
    ImmutableSortedDictionary<string, YamlSyntax> Yaml
);

/// <summary>A file, parsed.</summary>
/// <param name="Lesson">Of a Markdown file; null when it could not be read.</param>
/// <param name="Yaml">Of a YAML file; null when it could not be read.</param>
/// <param name="Found">What is wrong with its form.</param>
public sealed record ParsedFile(LessonSyntax? Lesson, YamlSyntax? Yaml, DiagnosticBag Found);
