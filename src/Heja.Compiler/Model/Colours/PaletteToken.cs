namespace Heja.Compiler.Model.Colours;

/// <summary>One colour of a theme under the name by which templates know it, without CSS's two dashes.</summary>
public readonly record struct PaletteToken(string Name, Rgb Colour);
