using System.Globalization;

namespace Heja.Browser.Tests.Learners;

/// <summary>A number as docs/saved-state.md keeps it, and as people write it.</summary>
internal static class WrittenNumber
{
    public static int[] Digits(string number)
    {
        var decimals = number.Contains('.') ? number.Length - number.IndexOf('.') - 1 : 0;
        var units = long.Parse(number.Replace(".", ""), CultureInfo.InvariantCulture);
        var digits = new int[6];
        digits[0] = (units < 0 ? 32 : 0) + decimals;
        units = Math.Abs(units);
        for (var i = 5; i > 0; i--, units /= 64)
            digits[i] = (int)(units % 64);
        return digits;
    }

    public static string Typed(int[] digits, string language)
    {
        var units = digits[1..].Aggregate(0L, (sum, digit) => sum * 64 + digit);
        var number = units / (decimal)Math.Pow(10, digits[0] % 32);
        var text = number.ToString(CultureInfo.InvariantCulture);
        return (digits[0] >= 32 ? "\u2212" : "") + (language == "sv" ? text.Replace('.', ',') : text);
    }
}
