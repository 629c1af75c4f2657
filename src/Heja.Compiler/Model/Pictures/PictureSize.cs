namespace Heja.Compiler.Model.Pictures;

/// <summary>How large a picture is when nothing scales it, in CSS px; both are at least 1.</summary>
public readonly record struct PictureSize(int Width, int Height)
{
    internal PictureSize Turned => new(Height, Width);
}
