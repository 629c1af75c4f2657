using Heja.Cli.Preview;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Heja.Cli.Tests.Preview;

public sealed class GuardTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost:4352", null, true)]
    [InlineData("127.0.0.1", "127.0.0.1:4352", "http://127.0.0.1:4352", true)]
    [InlineData("127.0.0.1", "[::1]:4352", null, true)]
    // DNS rebinding: a name of somebody else's that leads here.
    [InlineData("127.0.0.1", "evil.example:4352", null, false)]
    [InlineData("127.0.0.1", "192.168.1.7:4352", null, false)]
    [InlineData("127.0.0.1", "localhost:4352", "http://evil.example", false)]
    [InlineData("127.0.0.1", "localhost:4352", "http://localhost:8080", false)]
    [InlineData("127.0.0.1", "localhost:4352", "null", false)]
    [InlineData("0.0.0.0", "192.168.1.7:4352", null, true)]
    [InlineData("0.0.0.0", "evil.example:4352", null, false)]
    public void Request_under_a_name_and_from_an_origin_is_answered_or_refused(
        string host,
        string name,
        string? origin,
        bool isAnswered
    )
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString(name);
        if (origin is not null)
            request.Headers.Origin = origin;
        Assert.Equal(isAnswered, new Guard(host).Refusal(request) is null);
    }

    [Theory]
    [InlineData("cross-site", "no-cors", false)]
    [InlineData("cross-site", "navigate", true)]
    [InlineData("same-origin", "cors", true)]
    public void Request_of_a_page_of_another_site_is_refused_unless_it_leads_here(
        string site,
        string mode,
        bool isAnswered
    )
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString("localhost:4352");
        request.Headers["Sec-Fetch-Site"] = site;
        request.Headers["Sec-Fetch-Mode"] = mode;
        Assert.Equal(isAnswered, new Guard("127.0.0.1").Refusal(request) is null);
    }
}
