namespace Heja.Benchmarks.Campaign;

/// <summary>Where a fault is made.</summary>
internal enum FaultPlace
{
    /// <summary>By the browser: it dies, closes, begins again or loses the line.</summary>
    Browser,

    /// <summary>By the API object of the LMS (src/Heja.Runtime/lms/hostile).</summary>
    Api,

    /// <summary>By the LRS, or by what lies between.</summary>
    Lrs,
}

/// <summary>Something that goes wrong in a run.</summary>
/// <param name="Lies">It says that something is kept which is not.</param>
/// <param name="BlindsStart">A course that opens meanwhile cannot read what was kept: what it then shows proves nothing.</param>
internal sealed record Fault(string Name, string About, FaultPlace Place, bool Lies = false, bool BlindsStart = false)
{
    public const string PageKilled = "page-killed";
    public const string BrowserKilled = "browser-killed";
    public const string WindowClosed = "window-closed";
    public const string PageReloaded = "page-reloaded";
    public const string FrameReloaded = "frame-reloaded";
    public const string LineCut = "line-cut";
    public const string TwoTabs = "two-tabs";

    private static readonly Fault[] Common =
    [
        new(PageKilled, "the page dies, most often in the middle of a call or request", FaultPlace.Browser),
        new(BrowserKilled, "the whole browser dies; the learner goes on in another one", FaultPlace.Browser),
        new(WindowClosed, "the learner closes the window in the middle", FaultPlace.Browser),
        new(PageReloaded, "the learner reloads the page of the LMS", FaultPlace.Browser),
        new(FrameReloaded, "the learner reloads the course alone, in its frame", FaultPlace.Browser),
        new(LineCut, "no connection for a while", FaultPlace.Browser, BlindsStart: true),
    ];

    private static readonly Fault[] Api =
    [
        new("slow", "every call takes three seconds", FaultPlace.Api),
        new("false-but-done", "says \"false\" with error 0, and has done it", FaultPlace.Api),
        new("false-without-error", "says \"false\" with error 0, and has not", FaultPlace.Api),
        new("false-with-error", "says \"false\" with error 101", FaultPlace.Api),
        new("commits-fail", "takes values, and cannot store them for a while", FaultPlace.Api),
        new("throws", "throws at every call for a while", FaultPlace.Api, BlindsStart: true),
        new("gone", "its window closes: its functions are no more", FaultPlace.Api, BlindsStart: true),
        new("cut", "keeps the first characters of the saved state, and says \"true\"", FaultPlace.Api, Lies: true),
        new("upper-case", "stores its words in upper case", FaultPlace.Api),
        new("loses", "acknowledges calls and forgets them", FaultPlace.Api, Lies: true),
        new("review", "opens a finished attempt as a review, without credit", FaultPlace.Api),
        new("expires", "ends the session after half an hour of silence", FaultPlace.Api),
        new("four-elements", "keeps status, score, location and saved state only", FaultPlace.Api),
        new("opener-only", "only the window that opened the course's has the API", FaultPlace.Api),
        new("foreign-parent", "a page of another host, which throws, lies between", FaultPlace.Api),
    ];

    private static readonly Fault[] Lrs =
    [
        new("says-401", "401 to everything for a while", FaultPlace.Lrs, BlindsStart: true),
        new("says-403", "403 to everything for a while", FaultPlace.Lrs, BlindsStart: true),
        new("says-409", "409 to statements", FaultPlace.Lrs),
        new("says-412", "412 to states", FaultPlace.Lrs),
        new("says-429", "429 with Retry-After to everything for a while", FaultPlace.Lrs, BlindsStart: true),
        new("says-500", "500 to everything for a while", FaultPlace.Lrs, BlindsStart: true),
        new("hangs", "does not answer for a while", FaultPlace.Lrs, BlindsStart: true),
        new("breaks-after-storing", "stores, and the line breaks before the answer", FaultPlace.Lrs, BlindsStart: true),
        new("breaks-before-storing", "the line breaks before anything is stored", FaultPlace.Lrs, BlindsStart: true),
        new("cors-missing", "sends no CORS headers for a while", FaultPlace.Lrs, BlindsStart: true),
        new("etags-hidden", "does not let pages of other hosts read its ETags", FaultPlace.Lrs),
        new("etags-changed", "something between changes its ETags", FaultPlace.Lrs),
        new(TwoTabs, "the learner has the course open in two tabs", FaultPlace.Browser),
    ];

    public static IReadOnlyList<Fault> Of(string format) =>
        format == "scorm12" ? [.. Common, .. Api] : [.. Common, .. Lrs];
}
