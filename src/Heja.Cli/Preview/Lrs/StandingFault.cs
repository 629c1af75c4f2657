namespace Heja.Cli.Preview.Lrs;

/// <summary>What is wrong with every request until it is switched off.</summary>
/// <param name="Status">The answer; <see cref="Faults.Broken"/> breaks the connection; null answers rightly, after the delay.</param>
/// <param name="Delay">How long every answer takes.</param>
/// <param name="Resource">Only this resource, such as <c>statements</c>; null: all.</param>
internal sealed record StandingFault(int? Status, TimeSpan Delay = default, string? Resource = null)
{
    public bool Meets(string resource) => Resource is null || Resource == resource;
}
