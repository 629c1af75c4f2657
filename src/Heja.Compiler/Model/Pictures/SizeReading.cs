namespace Heja.Compiler.Model.Pictures;

/// <summary>What a reader of one format found: a size, or a phrase that says why there is none.</summary>
internal readonly record struct SizeReading(PictureSize Size, string Problem)
{
    public static SizeReading Truncated => Failed("the file ends in the middle of its header");

    public static SizeReading Of(long width, long height) =>
        width is < 1 or > int.MaxValue || height is < 1 or > int.MaxValue
            ? Failed("its width or height is zero or not a possible one")
            : new(new((int)width, (int)height), "");

    public static SizeReading Failed(string problem) => new(default, problem);
}
