using System.Collections.Immutable;
using Heja.Compiler.Binding.Yaml;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;

namespace Heja.Compiler.Binding;

/// <summary><c>glossary.yaml</c>: the words that a course explains. Words that no lesson links to are welcome.</summary>
internal static class GlossaryFile
{
    private const int LongestWord = 100;
    private const int LongestDefinition = 600;

    /// <summary>The file of a course.</summary>
    public static string PathOf(string course) => $"{course}/glossary.yaml";

    /// <summary>Binds the file.</summary>
    public static ImmutableArray<Term> Bind(YamlForm form, ImmutableArray<string> languages, DiagnosticBag diagnostics)
    {
        form.Demand("terms", "and below it `- id: …`");
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (var entry in form.Forms("terms"))
        {
            var id = entry.Required("id", "nytta");
            var name = id?.Text ?? string.Empty;
            var word = BindText(entry, "term", name, languages, LongestWord, diagnostics);
            var definition = BindText(entry, "definition", name, languages, LongestDefinition, diagnostics);
            entry.Finish();
            if (id is null || !Ids.Check(id.Text, id.Location, diagnostics))
                continue;
            if (terms.Any(other => other.Id == id.Text))
                diagnostics.Add(
                    BindingCodes.DuplicateId,
                    id.Location,
                    $"the term `{id.Text}` is defined twice",
                    "keep one of them"
                );
            else
                terms.Add(new Term(id.Text, word, definition, id.Location));
        }

        form.Finish();
        form.RefuseValues();
        return terms.ToImmutable();
    }

    private static LocalizedText BindText(
        YamlForm form,
        string key,
        string term,
        ImmutableArray<string> languages,
        int longest,
        DiagnosticBag diagnostics
    )
    {
        form.Demand(key, "{ sv: …, en: … }");
        var text = form.Localized(key) ?? new LocalizedText(ImmutableSortedDictionary<string, string>.Empty);
        var place = form.Node(key)?.Location ?? form.Location;
        if (!text.ByLanguage.IsEmpty && !text.ByLanguage.ContainsKey(string.Empty))
        {
            foreach (var language in languages.Where(language => !text.ByLanguage.ContainsKey(language)))
                diagnostics.Add(
                    BindingCodes.MissingTranslation,
                    place,
                    $"the `{key}` of `{term}` is missing in `{language}`",
                    $"add `{language}: …`"
                );
        }

        if (text.ByLanguage.Values.Any(value => value.Length > longest || value.Length == 0))
            form.Invalid(
                place,
                $"the `{key}` of `{term}` is empty or longer than {longest} characters",
                "write a shorter one"
            );
        return text;
    }
}
