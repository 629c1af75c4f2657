using Heja.Browser.Tests.Harness;
using Heja.Browser.Tests.Learners;
using Xunit;

namespace Heja.Browser.Tests.Tests;

/// <summary>Runtimes that do something wrong: the campaigns that ours passes must fail with them.</summary>
public sealed class SabotageTests(Chromium chromium)
{
    private static readonly Dictionary<int, Leaving> Killed = new() { [2] = Leaving.Kill };
    private static readonly Dictionary<int, Leaving> Straight = [];

    [Theory]
    [InlineData("commits-nothing", "api.LMSCommit = () => 'true';")]
    [InlineData(
        "saves-at-unload-only",
        """
            const set = api.LMSSetValue.bind(api);
            let state;
            api.LMSSetValue = (name, value) => name === 'cmi.suspend_data' ? String(Boolean(state = value)) : set(name, value);
            addEventListener('pagehide', () => state && set('cmi.suspend_data', state), { capture: true });
            """
    )]
    public async Task Runtime_that_loses_answers_fails_when_the_learner_comes_back(string how, string sabotage)
    {
        var package = await Sabotaged(how, "scorm12", sabotage);
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, package, new());
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => campaign.Learner.TakeCourse(Killed));
        Assert.Contains("LeaveAndComeBack", failure.ToString());
        Assert.Equal(2, campaign.Attempt.Launches.Count);
    }

    [Theory]
    [InlineData(
        "takes-completed-back",
        "before('LMSFinish', () => api.LMSSetValue('cmi.core.lesson_status', 'incomplete'));",
        "Actual:   \"incomplete\""
    )]
    [InlineData(
        "exits-normal",
        "before('LMSFinish', () => api.LMSSetValue('cmi.core.exit', 'normal'));",
        "one of '', 'suspend'"
    )]
    [InlineData("finishes-twice", "before('LMSFinish', finish => finish(''));", "nothing comes after LMSFinish")]
    [InlineData("asks-and-asks", "for (let n = 0; n < 16; n++) api.LMSGetLastError();", "Range:  (1 - 15)")]
    [InlineData("throws", "setTimeout(() => { throw new Error('sabotage'); });", "Error: sabotage")]
    public async Task Runtime_that_breaks_a_rule_fails_at_the_end(string how, string sabotage, string reason)
    {
        var package = await Sabotaged(
            how,
            "scorm12",
            $$"""
            const before = (name, then) => { const call = api[name].bind(api); api[name] = (...args) => (then(call), call(...args)); };
            {{sabotage}}
            """
        );
        await using var campaign = await Scorm12Campaign.Start(chromium.Browser, package, new());
        await campaign.Learner.TakeCourse(Straight);
        await campaign.Learner.Leave(Leaving.Button);
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => campaign.CheckFinished("passed"));
        Assert.Contains(reason, failure.ToString());
    }

    [Fact]
    public async Task Runtime_that_sends_a_statement_again_with_another_id_fails()
    {
        const string Again = """
            const send = self.fetch;
            self.fetch = (address, options) => {
              if (options?.method === 'POST' && String(address).endsWith('/statements')) {
                const copies = JSON.parse(options.body).map(statement => ({ ...statement, id: crypto.randomUUID() }));
                send(address, { ...options, body: JSON.stringify(copies) });
              }
              return send(address, options);
            };
            """;
        var package = await Sabotaged("new-ids", "xapi", Again);
        await using var campaign = await XapiCampaign.Start(chromium.Browser, package, "1.0.3");
        await campaign.Learner.TakeCourse(Straight);
        await campaign.Learner.Leave(Leaving.Button);
        var failure = await Assert.ThrowsAnyAsync<Exception>(campaign.CheckFinished);
        Assert.Contains("CheckNothingStoredTwice", failure.ToString());
    }

    /// <summary>Runs before the runtime, in its page.</summary>
    private static async Task<Package> Sabotaged(string how, string format, string script)
    {
        var package = await BuiltCourses.Sample.Get("malmo", "sv", format);
        return package.Sabotaged(
            how,
            before =>
                before.StartsWith("self.heja", StringComparison.Ordinal)
                    ? $"(() => {{ const api = parent.API;\n{script}\n}})();\n{before}"
                    : before
        );
    }
}
