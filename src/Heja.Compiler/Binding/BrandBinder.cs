using System.Globalization;
using Heja.Compiler.Binding.Yaml;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Model.Colours;
using Heja.Compiler.Model.Media;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding;

/// <summary>Colours, logo and letters, and whether anybody can read them.</summary>
internal static class BrandBinder
{
    /// <summary>The colour of a municipality whose own cannot be read: a diagnostic has said so.</summary>
    private static readonly Rgb Neutral = new(0x33, 0x4e, 0x68);

    public static Brand Bind(
        YamlForm municipality,
        string id,
        CourseFiles files,
        HashSet<string> used,
        DiagnosticBag diagnostics
    )
    {
        if (BrandForm(municipality) is not { } form)
            return new Brand(Palette.Create(Neutral, null), null, null, null);
        var (primary, accent) = BindColours(form);
        var palette = Palette.Create(primary ?? Neutral, accent);
        foreach (var failure in palette.Failures)
            Report(form, failure);
        var brand = new Brand(
            palette,
            BindLogo(form, "logo", id, files, used, diagnostics),
            BindLogo(form, "logo-dark", id, files, used, diagnostics),
            form.Localized("logo-alt")
        )
        {
            Font = BindFont(form, "font", id, files, used, diagnostics),
            BoldFont = BindFont(form, "font-bold", id, files, used, diagnostics),
        };
        if (
            brand is { Font: null, BoldFont: not null }
            && form.Scalar("font") is null
            && form.Node("font-bold") is { } bold
        )
            form.Invalid(bold.Location, "`font-bold` has no `font` beside it", "name the font of the text as `font`");
        form.Finish();
        return brand;

        void Report(YamlForm brandForm, ContrastFailure failure) =>
            diagnostics.Add(
                BindingCodes.UnreadableColour,
                brandForm.Node("primary")?.Location ?? brandForm.Location,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"`{failure.Foreground}` on `{failure.Background}` has a contrast of {Math.Floor(failure.Ratio * 100) / 100:0.00}:1, and people need {failure.Required:0.0}:1"
                ),
                $"the nearest colour that passes is `{failure.Nearest}`"
            );
    }

    /// <summary>Only the colours of a municipality, whatever else its file says; null after a diagnostic.</summary>
    public static (Rgb Primary, Rgb? Accent)? BindColoursOf(YamlForm municipality) =>
        BrandForm(municipality) is { } form && BindColours(form) is (Rgb primary, var accent)
            ? (primary, accent)
            : null;

    private static YamlForm? BrandForm(YamlForm municipality)
    {
        municipality.Demand("brand", "and below it `primary: \"#005c86\"`");
        return municipality.Form("brand");
    }

    private static (Rgb? Primary, Rgb? Accent) BindColours(YamlForm brand)
    {
        brand.Demand("primary", "\"#005c86\"");
        return (BindColour(brand, "primary"), BindColour(brand, "accent"));
    }

    private static Rgb? BindColour(YamlForm form, string key)
    {
        if (form.Scalar(key) is not { } colour)
            return null;
        if (Rgb.TryParse(colour.Text, out var rgb))
            return rgb;
        form.Invalid(colour.Location, $"`{colour.Text}` is no colour", $"write `{key}: \"#005c86\"`, in quotes");
        return null;
    }

    private static Logo? BindLogo(
        YamlForm form,
        string key,
        string id,
        CourseFiles files,
        HashSet<string> used,
        DiagnosticBag diagnostics
    )
    {
        if (form.Scalar(key) is not { } name)
            return null;
        return
            Find(name, "picture", BindingCodes.MissingPicture, id, files, used, diagnostics) is { } file
            && PictureFile.TryRead(file, name.Location, diagnostics, out var size)
            ? new Logo(file, size)
            : null;
    }

    private static SourceFile? BindFont(
        YamlForm form,
        string key,
        string id,
        CourseFiles files,
        HashSet<string> used,
        DiagnosticBag diagnostics
    ) =>
        form.Scalar(key) is { } name
        && Find(name, "file", BindingCodes.MissingMedia, id, files, used, diagnostics) is { } file
        && MediaReading.Check(file, MediaKinds.Font, name.Location, diagnostics)
            ? file
            : null;

    // A file beside the municipality's own.
    private static SourceFile? Find(
        YamlScalar name,
        string what,
        DiagnosticCode missing,
        string id,
        CourseFiles files,
        HashSet<string> used,
        DiagnosticBag diagnostics
    )
    {
        var path = $"municipalities/{id}/{name.Text}";
        if (files.Find(path) is { } file)
        {
            used.Add(path);
            return file;
        }

        var near = NearMiss.Find(path, files.Under($"municipalities/{id}"));
        // The file that was meant is not called stray as well.
        if (near is not null)
            used.Add(near);
        diagnostics.Add(
            missing,
            name.Location,
            $"the {what} `{path}` does not exist",
            near is null ? "add the file, or remove the key" : $"did you mean `{near[(near.LastIndexOf('/') + 1)..]}`?"
        );
        return null;
    }
}
