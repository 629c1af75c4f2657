using System.Globalization;
using System.Text;
using System.Text.Json;
using Heja.Compiler.Binding;
using Heja.Compiler.Binding.Yaml;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model.Colours;
using Heja.Compiler.Packaging;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Text;

namespace Heja.Compiler.Administration;

/// <summary>The palette of a municipality and how well each pair of it can be read, in light and in dark.</summary>
/// <param name="File">The municipality's file.</param>
/// <param name="Primary">Its primary colour.</param>
/// <param name="Accent">Its accent, or null.</param>
public sealed record ContrastReport(string File, Rgb Primary, Rgb? Accent)
{
    private const int SchemaVersion = 1;

    private readonly Palette _palette = Palette.Create(Primary, Accent);

    /// <summary>Reads only the colours of a municipality's file; null after a diagnostic.</summary>
    public static ContrastReport? Read(SourceText file, DiagnosticBag diagnostics)
    {
        var before = diagnostics.Count;
        var colours = YamlReader.ReadMap(file, diagnostics) is { } map
            ? BrandBinder.BindColoursOf(new YamlForm(map, diagnostics))
            : null;
        return colours is var (primary, accent) && diagnostics.Count == before
            ? new ContrastReport(file.Path, primary, accent)
            : null;
    }

    /// <summary>Every pair can be read.</summary>
    public bool IsReadable => _palette.Failures.IsEmpty;

    /// <summary>For people: what fails first, then the colours and pairs of both themes.</summary>
    /// <param name="showsColours">Each colour is shown beside its name, with the escape sequences of a terminal.</param>
    public string ToText(bool showsColours)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{File}: primary {Primary}");
        if (Accent is { } accent)
            text.Append(CultureInfo.InvariantCulture, $", accent {accent}");
        text.Append('\n');
        foreach (var failure in _palette.Failures)
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{failure.Foreground} on {failure.Background} has a contrast of {Ratio(failure.Ratio)}:1, and people need {Required(failure.Required)}:1.\nThe nearest colour that passes in all its pairs is {failure.Nearest}.\n"
            );
        foreach (var (name, tokens) in Themes)
            AppendTheme(text, name, tokens, showsColours);
        text.Append(
            IsReadable ? "\nEvery pair can be read.\n" : "\nA package of this municipality does not compile.\n"
        );
        return text.ToString();
    }

    /// <summary>For programs.</summary>
    public string ToJson() => JsonText.Write(WriteJson, indented: true) + "\n";

    private IEnumerable<(string Name, PaletteTokens Tokens)> Themes =>
        [("light", _palette.Light), ("dark", _palette.Dark)];

    private static void AppendTheme(StringBuilder text, string name, PaletteTokens tokens, bool showsColours)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{name}\n");
        foreach (var token in tokens)
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {token.Name, -16} {token.Colour}{(showsColours ? Swatch(token.Colour) : string.Empty)}\n"
            );
        text.Append('\n');
        foreach (var pair in PalettePair.All)
        {
            var ratio = Contrast.Ratio(tokens[pair.Foreground], tokens[pair.Background]);
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {$"{pair.Foreground} on {pair.Background}", -34} {Ratio(ratio), 5}:1  needs {Required(pair.Required)}:1{(ratio < pair.Required ? "  FAILS" : string.Empty)}\n"
            );
        }
    }

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteString("file", File);
        json.WriteString("primary", Primary.ToString());
        json.WriteString("accent", Accent?.ToString());
        json.WriteBoolean("readable", IsReadable);
        json.WriteStartArray("failures");
        foreach (var failure in _palette.Failures)
        {
            json.WriteStartObject();
            json.WriteString("foreground", failure.Foreground);
            json.WriteString("background", failure.Background);
            json.WriteNumber("ratio", Floor(failure.Ratio));
            json.WriteNumber("required", failure.Required);
            json.WriteString("nearest", failure.Nearest.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        foreach (var (name, tokens) in Themes)
            WriteTheme(json, name, tokens);
        json.WriteEndObject();
    }

    private static void WriteTheme(Utf8JsonWriter json, string name, PaletteTokens tokens)
    {
        json.WriteStartObject(name);
        json.WriteStartObject("tokens");
        foreach (var token in tokens)
            json.WriteString(token.Name, token.Colour.ToString());
        json.WriteEndObject();
        json.WriteStartArray("pairs");
        foreach (var pair in PalettePair.All)
        {
            var ratio = Contrast.Ratio(tokens[pair.Foreground], tokens[pair.Background]);
            json.WriteStartObject();
            json.WriteString("foreground", pair.Foreground);
            json.WriteString("background", pair.Background);
            json.WriteNumber("ratio", Floor(ratio));
            json.WriteNumber("required", pair.Required);
            json.WriteBoolean("passes", ratio >= pair.Required);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Rounded down: 4.496 is not 4.5.
    private static double Floor(double ratio) => Math.Floor(ratio * 100) / 100;

    private static string Ratio(double ratio) => Floor(ratio).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Required(double ratio) => ratio.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Swatch(Rgb colour) =>
        string.Create(CultureInfo.InvariantCulture, $"  \e[48;2;{colour.R};{colour.G};{colour.B}m      \e[0m");
}
