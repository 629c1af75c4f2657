using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Heja.Browser.Tests.Learners;
using Microsoft.Playwright;

namespace Heja.Benchmarks.Campaign;

/// <summary>One learner from the first visit to the last, by plan, and what came of it.</summary>
/// <param name="trace">Hears everything that happens; null: nobody wants to know.</param>
internal sealed class LearnerRun(
    Plan plan,
    string format,
    CourseData course,
    CampaignServer server,
    CampaignBrowser browser,
    Action<string>? trace
)
{
    private const string Actor =
        """{"objectType":"Agent","account":{"homePage":"https://lms.example","name":"kim-lind"}}""";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly RunResult _result = new() { Run = plan.Number, Fault = plan.Fault.Name };
    private readonly Ledger _ledger = new(course);
    private readonly string _attempt = Guid.NewGuid().ToString();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private Kept _kept = new(plan.Fault.Name);
    private double _now = Start.AddHours(plan.Number).ToUnixTimeMilliseconds();
    private int _firedInPage;
    private IPage[] _tabs = [];
    private bool _isFresh = true;
    private bool _isDead;
    private bool _hasLied;

    public async Task<RunResult> Go()
    {
        _kept = server.Begin(_attempt, plan.Fault.Name);
        server.Kill = Kill;
        browser.Complaints.Clear();
        try
        {
            foreach (var (index, visit) in plan.Visits.Index())
                await Visit(visit, index);
            new LastCheck(format, course, _kept, _ledger, _result).Go(
                _result.Noticed.Count + _result.Unnoticed.Count > 0
            );
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException or JsonException)
        {
            _result.Errors.Add(error.Message.Split('\n')[0]);
        }
        _result.Errors.AddRange(browser.Complaints.Distinct());
        _result.Fired += _kept.Fault.Fired;
        _result.Acknowledged = _ledger.Acknowledged;
        _result.Milliseconds = (int)_watch.ElapsedMilliseconds;
        server.End(_attempt);
        return _result;
    }

    private async Task Visit(PlannedVisit visit, int index)
    {
        Trace($"visit {index}{(visit.Elsewhere ? " in another browser" : "")}, {visit.Strike}");
        _ledger.NextVisit();
        _isFresh |= visit.Elsewhere;
        var hasTwo = plan.Fault.Name == Fault.TwoTabs && visit.Strike is not null;
        _tabs = await browser.Windows(hasTwo ? 2 : 1);
        _isDead = false;
        _firedInPage = 0;
        _now += 3_600_000;
        try
        {
            await Take(visit, index);
        }
        catch (PlaywrightException) when (_isDead)
        {
            // What was under way when it died is unknown to the learner.
        }
        if (plan.Fault.Lies)
            _hasLied |= _firedInPage > 0;
        _kept.Fault.Switch(on: false);
        _kept.Dies = 0;
        await Leave(visit);
    }

    private async Task Take(PlannedVisit visit, int index)
    {
        await Switch(visit.Strike, 0);
        var seen = await Open(_tabs[0], visit);
        foreach (var other in _tabs.Skip(1))
        {
            _now += 1500;
            await Open(other, visit);
        }
        if (index > 0 && !(visit.Strike is { From: 0 } && plan.Fault.BlindsStart))
            await Compare(seen);
        foreach (var (number, step) in visit.Steps.Index())
        {
            if (number > 0)
                await Switch(visit.Strike, number);
            if (visit.Strike?.From == number && await Interrupt())
                return;
            await Take(step);
        }
        if (visit.Leaves == "button")
            await Take(new PlannedStep("leave", "", "", [], 2000));
    }

    /// <summary>Looks at everything that was done before; what was acknowledged must be there.</summary>
    private async Task Compare(Seen opened)
    {
        var looked = await Ask<Looked>(_tabs[0], "look()");
        Note(looked.Seen);
        Trace($"  sees {looked}");
        var missing = _ledger.Compare(looked);
        if (looked.Seen.IsCalm)
            _ledger.Calm();
        if (missing.Count == 0)
            return;
        var told = opened.Banner.Length + looked.Seen.Banner.Length + looked.Seen.Saving.Length > 0;
        (
            _hasLied
                ? told
                    ? _result.Noticed
                    : _result.Unnoticed
                : _result.Lost
        ).AddRange(missing);
    }

    private async Task Take(PlannedStep step)
    {
        _now += step.Milliseconds;
        if (!_ledger.IsNew(step))
            return;
        // Should the page die meanwhile, it may be there all the same.
        _ledger.Attempted(step);
        var tab = _tabs[Math.Min(step.Tab, _tabs.Length - 1)];
        var seen = await Ask<Seen>(
            tab,
            $"take({JsonSerializer.Serialize(step, Json)}, {Js(_now)}, {(step.Asleep ? "true" : "false")})"
        );
        Trace($"  {step.Do} {step.Target} [{string.Join(',', step.Response)}] → {seen}");
        Note(seen);
        if (!seen.Taken)
            _ledger.Refused(step);
        if (seen.IsCalm || seen.Farewell)
            _ledger.Calm();
    }

    private async Task<Seen> Open(IPage page, PlannedVisit visit)
    {
        await page.GotoAsync(
            $"{server.Lms}/lms/?now={Js(_now)}",
            new() { WaitUntil = WaitUntilState.DOMContentLoaded }
        );
        var seen = await Ask<Seen>(page, $"open({Launch(visit)})");
        Trace($"  opened {seen}");
        Note(seen);
        return seen;
    }

    private string Launch(PlannedVisit visit)
    {
        var isStruck = visit.Strike is not null;
        var place = (plan.Fault.Name, isStruck) switch
        {
            ("opener-only", true) => "opener",
            ("foreign-parent", true) => "foreign",
            _ => "frame",
        };
        var launch = new JsonObject
        {
            ["course"] = server.Lms + server.Course,
            ["fresh"] = _isFresh,
            ["hangs"] = isStruck && plan.Fault.Name == "hangs",
            ["place"] = place,
            ["player"] = $"{(place == "foreign" ? server.Elsewhere : server.Lms)}/player",
        };
        _isFresh = false;
        var dies = plan.Fault.Name is Fault.PageKilled or Fault.BrowserKilled ? visit.Strike?.Call ?? 0 : 0;
        if (format == "scorm12")
        {
            launch["lms"] = new JsonObject
            {
                ["attempt"] = _attempt,
                ["stored"] = _kept.Stored?.DeepClone(),
                ["plan"] = plan.Fault.Place == FaultPlace.Api && isStruck ? ApiPlan(visit) : new JsonArray(),
                ["dies"] = dies,
            };
        }
        else
        {
            _kept.Dies = dies;
            launch["course"] = server.Lms + server.Course + Query();
        }
        return launch.ToJsonString();
    }

    private JsonArray ApiPlan(PlannedVisit visit)
    {
        var strike = visit.Strike ?? throw new InvalidOperationException("no strike in this visit");
        double At(int step) => visit.Steps.Take(step).Sum(one => (double)one.Milliseconds) - (step > 0 ? 0 : 1);
        var step = new JsonObject
        {
            ["fault"] = plan.Fault.Name,
            ["from"] = At(strike.From) + (strike.From > 0 ? 1 : 0),
        };
        if (strike.Until <= visit.Steps.Count)
            step["until"] = At(strike.Until) + 1;
        if (strike.Count > 0)
            step["count"] = strike.Count;
        if (strike.Functions.Length > 0)
            step["calls"] = new JsonArray([.. strike.Functions.Select(name => JsonValue.Create(name))]);
        if (plan.Fault.Name == "cut")
            step["length"] = strike.Length;
        return [step];
    }

    private string Query()
    {
        Dictionary<string, string> parameters = new()
        {
            ["endpoint"] = $"{server.Lrs}/lrs/{_attempt}/xapi/",
            ["auth"] = CampaignServer.Authorization,
            ["actor"] = Actor,
            ["registration"] = _attempt,
            ["activity_id"] = course.Course.Iri,
        };
        return $"?{string.Join('&', parameters.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"))}";
    }

    /// <summary>Switches on and off what is not switched by the clock of the LMS.</summary>
    private async Task Switch(Strike? strike, int step)
    {
        if (strike is null)
            return;
        var isOn = step >= strike.From && step < strike.Until;
        if (plan.Fault.Place == FaultPlace.Lrs)
            _kept.Fault.Switch(isOn);
        if (plan.Fault.Name == Fault.LineCut && step > 0)
        {
            if (isOn && step == strike.From)
                _result.Fired++;
            await browser.Context.SetOfflineAsync(isOn);
        }
    }

    /// <summary>What the learner, or fate, does to the page now; true: this visit is over.</summary>
    private async Task<bool> Interrupt()
    {
        switch (plan.Fault.Name)
        {
            case Fault.PageKilled or Fault.BrowserKilled:
                await Kill();
                return true;
            case Fault.WindowClosed:
                _result.Fired++;
                await Close(_tabs[0]);
                return true;
            case Fault.PageReloaded:
                _result.Fired++;
                // What the old page sends at its end must be there before the LMS starts again, as it would be.
                await _tabs[0].GotoAsync("about:blank");
                await server.Quiet();
                _now += 1500;
                await Compare(await Open(_tabs[0], new PlannedVisit([], "", false, null)));
                return false;
            case Fault.FrameReloaded:
                _result.Fired++;
                Note(await Ask<Seen>(_tabs[0], "reloadFrame()"));
                return false;
            case Fault.TwoTabs:
                _result.Fired++;
                return false;
            default:
                return false;
        }
    }

    private async Task Kill()
    {
        if (_isDead)
            return;
        _isDead = true;
        _result.Fired++;
        Trace("  dies");
        if (plan.Fault.Name == Fault.BrowserKilled)
            await browser.KillAll();
        else
            await browser.KillPages();
    }

    private async Task Leave(PlannedVisit visit)
    {
        if (_isDead && plan.Fault.Name == Fault.BrowserKilled)
            return;
        if (plan.Fault.Name == Fault.LineCut && visit.Strike is not null)
            await browser.Context.SetOfflineAsync(false);
        foreach (var tab in _tabs.Where(tab => !tab.IsClosed))
        {
            if (_isDead)
                await tab.CloseAsync();
            else
                await tab.GotoAsync("about:blank");
        }
        await server.Quiet();
    }

    /// <summary>As a learner closes a window: the page hears that it goes.</summary>
    private static async Task Close(IPage tab)
    {
        var closed = new TaskCompletionSource();
        tab.Close += (_, _) => closed.TrySetResult();
        await tab.CloseAsync(new() { RunBeforeUnload = true });
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private void Note(Seen seen)
    {
        _now = Math.Max(_now, seen.Now);
        var fired = seen.Fired.GetValueOrDefault(plan.Fault.Name);
        // The page counts from its opening.
        _result.Fired += Math.Max(0, fired - _firedInPage);
        _firedInPage = Math.Max(_firedInPage, fired);
    }

    private void Trace(string what) => trace?.Invoke($"{_watch.ElapsedMilliseconds, 6} {what}");

    private static async Task<T> Ask<T>(IPage page, string call)
    {
        var answer = await page.EvaluateAsync<string>($"campaign.{call}.then(JSON.stringify)");
        return JsonSerializer.Deserialize<T>(answer, Json) ?? throw new JsonException("the page says nothing");
    }

    private static string Js(double milliseconds) =>
        milliseconds.ToString("F0", System.Globalization.CultureInfo.InvariantCulture);
}
