namespace Heja.Cli.Preview.Lrs;

/// <summary>What an LRS does to an answer that is right in itself.</summary>
internal enum Mischief
{
    None,

    /// <summary>Stores, and cuts the line before it has said so.</summary>
    CutAfterStoring,

    /// <summary>Lets no page of another origin read anything: browsers then do not even ask.</summary>
    NoCors,

    /// <summary>Sends an ETag, and does not expose it to pages of another origin.</summary>
    HiddenETag,

    /// <summary>Sends none.</summary>
    NoETag,

    /// <summary>Sends another one than it accepts, as what stands between and compresses does.</summary>
    WrongETag,
}

/// <summary>What is wrong with every request until it is switched off.</summary>
/// <param name="Status">The answer; <see cref="Faults.Broken"/> breaks the connection; null answers rightly, after the delay.</param>
/// <param name="Delay">How long every answer takes: ten minutes is a server that hangs.</param>
/// <param name="Resource">Only this resource, such as <c>statements</c>; null: all.</param>
/// <param name="RetryAfter">Seconds that the answer asks to wait (RFC 9110, 10.2.3).</param>
/// <param name="Mischief">What happens to a right answer.</param>
internal sealed record StandingFault(
    int? Status = null,
    TimeSpan Delay = default,
    string? Resource = null,
    int? RetryAfter = null,
    Mischief Mischief = Mischief.None
)
{
    public bool Meets(string resource) => Resource is null || Resource == resource;
}
