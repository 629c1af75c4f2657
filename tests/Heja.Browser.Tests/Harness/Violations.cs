using Microsoft.Playwright;

namespace Heja.Browser.Tests.Harness;

/// <summary>What a page was stopped from doing by the Content-Security-Policy it was served with.</summary>
internal static class Violations
{
    // Runs before anything of the page, in every frame.
    private const string Collector = """
        self.violations = [];
        document.addEventListener('securitypolicyviolation', event =>
          self.violations.push(`${event.effectiveDirective} ${event.blockedURI}`));
        """;

    /// <summary>Before the page is opened.</summary>
    public static Task Collect(IPage page) => page.AddInitScriptAsync(Collector);

    /// <summary>Directive and address of each, so far.</summary>
    public static Task<string[]> Of(IFrame frame) => frame.EvaluateAsync<string[]>("self.violations");
}
