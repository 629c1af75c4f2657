namespace Heja.Compiler.Model.Colours;

/// <summary>Hues that mean the same in every municipality, whatever its brand.</summary>
internal static class StateHues
{
    public const double Right = 155;
    public const double Wrong = 25;
    public const double Notice = 85;
}
