using System.Globalization;
using Heja.Compiler.Model;

namespace Heja.Compiler.Rendering;

/// <summary>What <c>page.html</c> gets.</summary>
internal static class PageValues
{
    public static TemplateValues Of(Edition edition, RenderContext context, Html articles, PageAssets assets) =>
        new()
        {
            ["language"] = edition.Language,
            ["direction"] = TextDirection.Of(edition.Language),
            ["course"] = new TemplateValues
            {
                ["id"] = edition.Course.Id,
                ["title"] = edition.Course.Title.In(edition.Language),
                ["description"] = edition.Course.Description.In(edition.Language),
                ["version"] = edition.Course.Version,
                ["licence"] = edition.Course.Licence,
                ["minutes"] = edition.Lessons.Sum(lesson => lesson.Minutes),
            },
            ["municipality"] = OfMunicipality(edition, context),
            ["modules"] = TemplateValues.List(
                edition.Modules.Select((module, i) => (module, i)),
                pair => OfModule(edition, pair.module, pair.i)
            ),
            ["glossary"] = edition.Course.Glossary.IsEmpty
                ? null
                : TemplateValues.List(
                    edition.Course.Glossary,
                    term => new TemplateValues
                    {
                        ["id"] = term.Id,
                        ["word"] = term.Word.In(edition.Language),
                        ["definition"] = term.Definition.In(edition.Language),
                    }
                ),
            ["styles"] = TemplateValues.List(assets.Styles, href => href),
            ["runtime"] = assets.Runtime,
            ["data"] = assets.Data,
            ["articles"] = articles,
            ["texts"] = context.TextValues,
        };

    private static TemplateValues OfModule(Edition edition, EditionModule module, int index) =>
        new()
        {
            ["id"] = module.Module.Name.Id,
            ["title"] = module.Module.Title.In(edition.Language),
            ["minutes"] = module.Lessons.Sum(lesson => lesson.Minutes),
            ["lessons"] = TemplateValues.List(
                module.Lessons.Select((lesson, i) => (lesson, i)),
                pair => new TemplateValues
                {
                    ["id"] = pair.lesson.Name.Id,
                    ["title"] = pair.lesson.Title,
                    ["lang"] = LanguageMark.Of(pair.lesson.Language, edition.Language),
                    ["minutes"] = pair.lesson.Minutes,
                    ["kind"] = LessonRenderer.KindWord(pair.lesson.Kind),
                    ["number"] = string.Create(CultureInfo.InvariantCulture, $"{index + 1}.{pair.i + 1}"),
                }
            ),
        };

    private static TemplateValues OfMunicipality(Edition edition, RenderContext context)
    {
        var municipality = edition.Municipality;
        var contact = municipality.Contact;
        var logoAlternative = municipality.Brand.LogoAlternative ?? municipality.Name;
        var hasAddress =
            municipality.AccessibilityStatement is not null || municipality.AccessibilityReport is not null;
        return new TemplateValues
        {
            ["id"] = municipality.Id,
            ["name"] = municipality.Name.In(edition.Language),
            ["name_lang"] = MarkOf(municipality.Name, edition),
            ["greeting"] = municipality.Greeting?.In(edition.Language),
            ["greeting_lang"] = municipality.Greeting is null ? null : MarkOf(municipality.Greeting, edition),
            ["logo_alt"] = logoAlternative.In(edition.Language),
            ["logo_alt_lang"] = MarkOf(logoAlternative, edition),
            ["logo"] = OfLogo(municipality.Brand.Logo, context),
            ["logo_dark"] = OfLogo(municipality.Brand.LogoDark, context),
            ["contact"] = contact is null
                ? null
                : new TemplateValues
                {
                    ["name"] = contact.Name?.In(edition.Language),
                    ["name_lang"] = contact.Name is null ? null : MarkOf(contact.Name, edition),
                    ["email"] = contact.Email,
                    ["url"] = contact.Url,
                },
            ["accessibility"] = hasAddress
                ? new TemplateValues
                {
                    ["statement"] = municipality.AccessibilityStatement,
                    ["report"] = municipality.AccessibilityReport,
                }
                : null,
        };
    }

    private static Html MarkOf(LocalizedText text, Edition edition) =>
        LanguageMark.Of(text.LanguageIn(edition.Language), edition.Language);

    private static TemplateValues? OfLogo(Logo? logo, RenderContext context) =>
        logo is null
            ? null
            : new TemplateValues
            {
                ["src"] = context.AddressOf(context.Assets.Of(logo.File)),
                ["width"] = logo.Size.Width,
                ["height"] = logo.Size.Height,
            };
}
