using Heja.Compiler.Syntax;
using Heja.Compiler.Syntax.Yaml;

namespace Heja.Compiler.Fixing;

/// <summary>
/// Writes what a translation was made from into its front matter: where nothing is said yet, and where its author says that it is up
/// to date. A mark that is behind the source stays as it is: only a person can know that the translation has followed.
/// </summary>
internal static class TranslationMarks
{
    /// <param name="lesson">A lesson.</param>
    /// <param name="isTranslated">Whether an author says of a language that it is up to date.</param>
    /// <param name="isBroken">Whether a file has errors: what does not fit its source is not marked as made from it.</param>
    public static IEnumerable<(string Path, TextEdit Edit)> Find(
        LessonGroup lesson,
        Func<string, bool> isTranslated,
        Func<string, bool> isBroken
    )
    {
        if (lesson.SoundSource is not { } source || isBroken(source.Source.Path))
            yield break;
        var now = SourceState.Of(source);
        foreach (var (language, syntax) in lesson.SoundTranslations.Where(one => !isBroken(one.Syntax.Source.Path)))
        {
            var mark = syntax.FrontMatter?[SourceState.Key] as YamlScalar;
            // The same state may have new names: ids that were written meanwhile.
            if (mark is null || isTranslated(language) || SourceChange.IsNone(mark.Text, now))
            {
                var text = SourceState.MarkOf(now);
                if (mark?.Text != text)
                    yield return (syntax.Source.Path, Write(syntax, mark, text));
            }
        }
    }

    private static TextEdit Write(LessonSyntax syntax, YamlScalar? mark, string text)
    {
        if (mark is { IsNull: false })
            return new TextEdit(mark.Location.Span.Start, mark.Location.Span.Length, text);
        var content = syntax.Source.Content;
        var end = LessonParser.FrontMatterEnd(content);
        var newLine = content.AsSpan(content.IndexOfAny(['\r', '\n'])) is ['\r', '\n', ..]
            ? "\r\n"
            : content[content.IndexOfAny(['\r', '\n'])].ToString();
        return mark is null
            ? new TextEdit(end, 0, $"{SourceState.Key}: {text}{newLine}")
            : new TextEdit(
                mark.Location.Span.Start,
                0,
                content[mark.Location.Span.Start - 1] == ' ' ? text : $" {text}"
            );
    }
}
