using System.Globalization;

namespace Heja.Compiler.Model.Prose;

/// <summary>Which numbers are right.</summary>
/// <param name="Min">The least, or null.</param>
/// <param name="Max">The greatest, or null.</param>
/// <param name="Answer">The one to show as right, where it was named; else null.</param>
public sealed record NumberRange(decimal? Min, decimal? Max, decimal? Answer)
{
    /// <summary>A negative number can be right, so there must be a way to write one.</summary>
    public bool TakesNegative => Min is null or < 0;

    /// <summary>The same in every culture, without zeros that say nothing: <c>-12.5</c>.</summary>
    public static string Text(decimal number) =>
        number == 0 ? "0" : number.ToString("0.############################", CultureInfo.InvariantCulture);
}
