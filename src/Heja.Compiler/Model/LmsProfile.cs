using System.Collections.Immutable;

namespace Heja.Compiler.Model;

/// <summary>What an LMS can hold and take. Only what is acted on stands here, each fact with its source.</summary>
/// <param name="Name">As written in a municipality's file.</param>
/// <param name="SuspendData">Characters of <c>cmi.suspend_data</c> that can be trusted: SCORM 1.2 RTE 3.4.4 demands 4,096.</param>
/// <param name="PackageMegabytes">The largest package, in millions of bytes, that goes in without its administrator's help.</param>
public sealed record LmsProfile(string Name, int SuspendData, int PackageMegabytes)
{
    // Ours, where nobody says more: what a web server of the usual make takes apart within its 60 seconds (see `openedx`).
    private const int CautiousMegabytes = 50;

    // Characters. Ours: some count bytes, or cut a little earlier than the standard says.
    private const int CautiousState = 4000;

    /// <summary>What must be added to the LMS before it takes a format, by the format's name.</summary>
    public ImmutableSortedDictionary<string, string> Needs { get; private init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The profile whose steps are also its own: of a fork, what it was forked from.</summary>
    public string Origin { get; private init; } = Name;

    /// <summary>The strictest of all: for an LMS nobody has looked at.</summary>
    public static readonly LmsProfile Unknown = new("unknown", CautiousState, CautiousMegabytes);

    /// <summary>Every profile.</summary>
    public static readonly ImmutableArray<LmsProfile> All =
    [
        // mod_scorm keeps exactly 4,096 characters in "SCORM standard mode" (its default) and 64,000 outside it (datamodels/scorm_12.js).
        // Its upload limit is the least of PHP's, the site's and the course's: every site sets its own, so the size is ours.
        // Moodle's core has no player of xAPI packages; mod_tincanlaunch (github.com/davidpesce/moodle-mod_tincanlaunch) adds one.
        new("moodle", 4096, CautiousMegabytes) { Needs = Only("xapi", "the plugin `mod_tincanlaunch`") },
        // A fork of Moodle's module, with the same limits. Of xAPI nothing is known.
        new("totara", 4096, CautiousMegabytes) { Origin = "moodle" },
        // openedx-scorm-xblock keeps whatever it is given, so the standard's length is safe, and takes packages with an imsmanifest.xml
        // only (scormxblock.py). Over 50 MB its upload runs into the web server's 60 seconds (its issue 121).
        new("openedx", 4096, 50) { Needs = Only("xapi", "a player of xAPI packages") },
        // Nothing is published about its limits: ours.
        new("successfactors", CautiousState, CautiousMegabytes),
        // Course Publisher takes up to 250 MB of SCORM (help.csod.com, "Create New Publication"). Its room for state is not published: ours.
        new("cornerstone", CautiousState, 250),
        Unknown,
    ];

    private static ImmutableSortedDictionary<string, string> Only(string format, string need) =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(format, need);
}
