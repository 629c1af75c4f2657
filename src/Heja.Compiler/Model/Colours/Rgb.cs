using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Heja.Compiler.Model.Colours;

/// <summary>An opaque sRGB colour as CSS writes it.</summary>
public readonly record struct Rgb(byte R, byte G, byte B)
{
    public static readonly Rgb White = new(255, 255, 255);
    public static readonly Rgb Black = new(0, 0, 0);

    /// <summary>Reads <c>#rrggbb</c> or <c>#rgb</c>, in either case; names and alpha are not colours here.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Rgb colour)
    {
        colour = default;
        var digits = text switch
        {
            ['#', var r, var g, var b] => new string([r, r, g, g, b, b]),
            ['#', _, _, _, _, _, _] => text[1..],
            _ => "",
        };
        if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return false;
        colour = new((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    /// <summary><c>#rrggbb</c> in lower case.</summary>
    public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";
}
