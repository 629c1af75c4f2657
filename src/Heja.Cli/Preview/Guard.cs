using System.Net;
using Microsoft.AspNetCore.Http;

namespace Heja.Cli.Preview;

/// <summary>
/// Who may ask. A page of another site may neither send requests here nor read the answers, not even under a name of its own that
/// leads to this computer (DNS rebinding): the preview answers to its own names only.
/// </summary>
/// <param name="host">Where it listens.</param>
internal sealed class Guard(string host)
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Why a request is refused, or null.</summary>
    public string? Refusal(HttpRequest request)
    {
        if (!IsOwn(request.Host.Host))
            return $"this preview does not answer to the name `{request.Host.Host}`";
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"http://{request.Host}")
            return $"pages of `{origin}` may not use this preview";
        // What a page of another site embeds carries no Origin.
        var isForeign = request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
        return isForeign && request.Headers["Sec-Fetch-Mode"] != "navigate"
            ? "pages of other sites may not use this preview"
            : null;
    }

    private bool IsOwn(string name)
    {
        if (Loopback.Contains(name, StringComparer.OrdinalIgnoreCase))
            return true;
        if (string.Equals(name, host, StringComparison.OrdinalIgnoreCase))
            return true;
        // Listening everywhere: under any address, and under no name but the computer's own.
        var isEverywhere = host is "0.0.0.0" or "[::]" or "::" or "*";
        return isEverywhere
            && (
                IPAddress.TryParse(name.Trim('[', ']'), out _)
                || string.Equals(name, Dns.GetHostName(), StringComparison.OrdinalIgnoreCase)
            );
    }
}
