using System.Globalization;
using System.Text;
using Heja.Compiler.Model;

namespace Heja.Compiler.Rendering;

/// <summary>
/// The terms that a lesson links to, explained at its end: on paper and without scripts a letter leads there, otherwise the
/// explanation is shown where the word stands.
/// </summary>
internal sealed class LessonTerms(LessonRenderer renderer, Lesson lesson)
{
    private readonly List<Term> _terms = [];

    /// <summary>The letter and the place of a term.</summary>
    public (string Letter, string DomId) Refer(Term term)
    {
        var at = _terms.IndexOf(term);
        if (at < 0)
            _terms.Add(term);
        return (Letter(at < 0 ? _terms.Count - 1 : at), DomId(term));
    }

    public void Write(StringBuilder html)
    {
        if (_terms.Count == 0)
            return;
        html.Append(
            CultureInfo.InvariantCulture,
            $"<section class=\"lesson-terms\" aria-label=\"{Html.Encode(renderer.Text("lesson_terms"))}\"><dl>\n"
        );
        for (var i = 0; i < _terms.Count; i++)
        {
            var term = _terms[i];
            html.Append(
                CultureInfo.InvariantCulture,
                $"<div id=\"{DomId(term)}\" data-term=\"{term.Id}\"><dt><span class=\"term-letter\">{Letter(i)} </span><dfn>{Html.Encode(term.Word.In(lesson.Language))}</dfn></dt><dd>{Html.Encode(term.Definition.In(lesson.Language))}</dd></div>\n"
            );
        }

        html.Append("</dl></section>\n");
    }

    private string DomId(Term term) => renderer.DomId($"_term.{term.Id}");

    // a … z, aa, ab …: numbers are the footnotes'.
    private static string Letter(int index) =>
        (index < 26 ? string.Empty : Letter((index / 26) - 1)) + (char)('a' + (index % 26));
}
