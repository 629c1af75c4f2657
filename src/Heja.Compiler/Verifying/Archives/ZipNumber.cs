namespace Heja.Compiler.Verifying.Archives;

/// <summary>The 64-bit numbers of ZIP64.</summary>
internal static class ZipNumber
{
    /// <summary>The number, or one that lies outside of every file and to which others can be added without wrapping around.</summary>
    public static long Bounded(long number) => number < 0 ? long.MaxValue / 4 : Math.Min(number, long.MaxValue / 4);
}
